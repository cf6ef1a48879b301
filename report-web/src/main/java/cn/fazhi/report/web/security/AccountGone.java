package cn.fazhi.report.web.security;

import org.springframework.security.access.AccessDeniedException;

/** The account was switched off or removed while its session was open. */
final class AccountGone extends AccessDeniedException {
  private static final long serialVersionUID = 1;

  AccountGone() {
    super("account switched off");
  }
}
