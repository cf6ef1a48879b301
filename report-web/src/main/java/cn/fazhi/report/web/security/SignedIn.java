package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.AccountId;
import java.io.Serializable;
import java.security.Principal;

/**
 * Who has signed in. Roles are not kept here: they are read anew with every request.
 *
 * @param session the key of the {@link cn.fazhi.report.core.people.Session}; empty for systems
 */
record SignedIn(String id, String login, String session) implements Principal, Serializable {
  AccountId account() {
    return new AccountId(id);
  }

  @Override
  public String getName() {
    return login;
  }
}
