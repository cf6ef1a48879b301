package cn.fazhi.report.web.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** More people sign in at this moment than passwords can be compared. */
final class Crowded extends AuthenticationServiceException {
  private static final long serialVersionUID = 1;

  Crowded() {
    super("现在登录的人太多，您的请求没有处理。请等几秒钟再试。");
  }
}
