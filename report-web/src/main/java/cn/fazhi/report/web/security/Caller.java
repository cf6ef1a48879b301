package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Scope;
import java.security.Principal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** Another system that has shown a token, for this one request. */
record Caller(Actor actor) implements Principal {
  /** Whoever types the password with each call may do all that the law gives them. */
  static final List<GrantedAuthority> EVERYTHING = authorities(EnumSet.allOf(Scope.class));

  static List<GrantedAuthority> authorities(Collection<Scope> scopes) {
    return AuthorityUtils.createAuthorityList(scopes.stream().map(Scope::name).toList());
  }

  @Override
  public String getName() {
    return actor.name();
  }
}
