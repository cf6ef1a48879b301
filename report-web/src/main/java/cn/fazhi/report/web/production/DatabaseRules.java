package cn.fazhi.report.web.production;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;

/** The address of a MySQL without anything dangerous in it, and an account of its own. */
final class DatabaseRules {
  private static final List<String> DANGEROUS =
      List.of("autoDeserialize", "allowLoadLocalInfile", "allowUrlInLocalInfile");
  private static final Set<String> EVERYBODYS = Set.of("root", "sa", "admin");
  private static final Set<String> GUESSED =
      Set.of("root", "admin", "password", "123456", "12345678", "report", "mysql", "changeme");

  private DatabaseRules() {}

  static void check(Environment settings, List<String> faults) {
    String url = settings.getProperty("spring.datasource.url", "");
    if (url.isBlank()) {
      faults.add("还没有数据库地址：请写 spring.datasource.url=jdbc:mysql://主机:3306/库名");
    } else if (!url.startsWith("jdbc:mysql://")) {
      faults.add("数据库须用 MySQL，内嵌的 H2 只供演示：请把 spring.datasource.url 改为 jdbc:mysql://…");
    } else {
      address(url, faults);
    }
    account(settings, faults);
  }

  private static void address(String url, List<String> faults) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (DANGEROUS.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(lower::contains)) {
      faults.add("数据库地址里有危险的选项（" + String.join("、", DANGEROUS) + "），请去掉。");
    }
    if (lower.contains("password=") || url.contains("@")) {
      faults.add("数据库的用户名和密码不要写在地址里，请分别写 spring.datasource.username 和 spring.datasource.password。");
    }
  }

  private static void account(Environment settings, List<String> faults) {
    String name = settings.getProperty("spring.datasource.username", "");
    String password = settings.getProperty("spring.datasource.password", "");
    if (name.isBlank() || EVERYBODYS.contains(name)) {
      faults.add("数据库账号 spring.datasource.username 须是本系统专用的，不能空着，也不能用 root、sa、admin。");
    }
    if (password.length() < 12
        || GUESSED.contains(password.toLowerCase(Locale.ROOT))
        || password.equals(name)
        || password.contains("改成")) {
      faults.add("数据库密码 spring.datasource.password 空着、太短或者是示例里的：请设至少 12 个字符的随机密码。");
    }
  }
}
