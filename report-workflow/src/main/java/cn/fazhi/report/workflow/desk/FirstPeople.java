package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What an empty system is told at the start: the district, its bureau, the three administrators.
 */
public record FirstPeople(
    String district,
    String districtCode,
    String bureau,
    String bureauCode,
    List<Person> administrators) {
  /** In the order in which they are asked for. */
  public static final List<Role> ROLES =
      List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

  private static final String CODE = "[A-Za-z0-9-]{1,32}";

  public FirstPeople {
    administrators = List.copyOf(administrators);
  }

  /** An administrator to be, in the order of {@link #ROLES}. */
  public record Person(String login, String name) {}

  /** Everything that must be mended first, in words for whoever fills it in. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (district.isBlank()
        || district.length() > 100
        || bureau.isBlank()
        || bureau.length() > 100) {
      faults.add("请填写区县和司法局的名称，各不超过 100 个字。");
    }
    if (!districtCode.matches(CODE) || !bureauCode.matches(CODE)) {
      faults.add("代码只能用字母、数字和连字符，最多 32 个字符，例如 YL 和 YL-SF。");
    } else if (districtCode.equals(bureauCode)) {
      faults.add("区县和司法局的代码不能相同。");
    }
    for (int i = 0; i < ROLES.size(); i++) {
      person(ROLES.get(i), administrators.get(i), faults);
    }
    if (different(Person::login) < ROLES.size() || different(Person::name) < ROLES.size()) {
      faults.add("系统管理员、安全管理员、审计管理员必须是三个不同的人（三员分立），用户名和姓名都不能相同。");
    }
    return faults;
  }

  private static void person(Role role, Person person, List<String> faults) {
    if (!PersonRules.isLogin(person.login())) {
      faults.add(role.label() + "的用户名要用小写字母开头，后面可以用小写字母、数字、点、横线，共 3 到 32 个字符。");
    }
    if (!PersonRules.isName(person.name())) {
      faults.add("请填写" + role.label() + "的真实姓名，2 到 30 个字。");
    }
  }

  private int different(Function<Person, String> of) {
    Set<String> all = new HashSet<>();
    administrators.forEach(person -> all.add(of.apply(person)));
    return all.size();
  }
}
