package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import org.jspecify.annotations.Nullable;

/** What a name, a login and a role must be like; each fault is a sentence for whoever typed it. */
final class PersonRules {
  private static final String LOGIN = "[a-z][a-z0-9._-]{2,31}";
  private static final String NAME = "[\\p{IsHan}·A-Za-z .]{2,30}";

  private PersonRules() {}

  static boolean isLogin(String login) {
    return login.matches(LOGIN);
  }

  static boolean isName(String name) {
    return name.matches(NAME);
  }

  static @Nullable String fault(String login, String name) {
    if (!isLogin(login)) {
      return "用户名“" + login + "”不能用：要用小写字母开头，后面可以用小写字母、数字、点、横线，共 3 到 32 个字符。";
    }
    return isName(name) ? null : "姓名“" + name + "”不能用：请填写真实姓名，2 到 30 个字。";
  }

  static @Nullable String roleFault(Role role, Unit unit) {
    if (role.administers()) {
      return "“" + role.label() + "”是三员之一，不能在这里申请，由安全管理员直接办理。";
    }
    return role.fits(unit.kind())
        ? null
        : "“" + role.label() + "”不能设在" + unit.kind().label() + "（" + unit.name() + "）。";
  }
}
