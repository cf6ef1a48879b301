package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.workflow.desk.TokenDesk;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the form for a new token is sent with. */
public record TokenForm(
    @Nullable String label, @Nullable List<String> scope, @Nullable Integer days) {

  public static final TokenForm BLANK = new TokenForm("", List.of(Scope.READ.name()), 90);

  /** Whether the form shows that use as chosen. */
  public boolean chose(String name) {
    return scope != null && scope.contains(name);
  }

  public TokenDesk.Wish wish() {
    return new TokenDesk.Wish(
        label == null ? "" : label.strip(), scopes(), days == null ? 0 : days);
  }

  /** Reading comes with everything else. */
  private Set<Scope> scopes() {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    if (scope != null) {
      Arrays.stream(Scope.values()).filter(s -> scope.contains(s.name())).forEach(scopes::add);
    }
    if (!scopes.isEmpty()) {
      scopes.add(Scope.READ);
    }
    return scopes;
  }
}
