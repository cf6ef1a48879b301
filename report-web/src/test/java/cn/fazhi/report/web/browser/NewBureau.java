package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How people who have just got the system set it up, page by page. */
final class NewBureau {
  /** What was handed over to people, by their login. */
  private final Map<String, String> secrets = new HashMap<>();

  static String password(String login) {
    return "yueliang-" + login + "-72-shanshui";
  }

  void namesItsAdministrators(Person starter, String secret) {
    starter.goes("/setup").fills("一次性设置码", secret);
    starter.fills("区县名称", "云岭区").fills("区县代码", "YL");
    starter.fills("司法局名称", "云岭区司法局").fills("司法局代码", "YL-SF");
    List<String> logins = List.of("mawei", "anning", "shijian");
    List<String> names = List.of("马维", "安宁", "史鉴");
    for (int i = 0; i < 3; i++) {
      starter.content().getByLabel("姓名").nth(i).fill(names.get(i));
      starter.content().getByLabel("用户名").nth(i).fill(logins.get(i));
    }
    starter.clicks("设立三位管理员").sees("三位管理员已设立");
    assertThat(starter.page.locator(".one-time")).hasCount(3);
    for (int i = 0; i < 3; i++) {
      secrets.put(logins.get(i), starter.page.locator(".one-time").nth(i).innerText());
    }
    starter.clicks("已抄好，去登录");
  }

  /** With the secret handed over, choosing a password of their own. */
  Person arrives(Person person, String login) {
    person.signsIn(login, secrets.get(login)).sees("请先设置您自己的密码");
    person.page.locator("#fresh").fill(password(login));
    person.page.locator("#again").fill(password(login));
    return person.clicks("保存新密码").sees("工作台");
  }

  void bringsItsPeopleIn(Person keeper) {
    keeper.clicks("打开单位").sees("现在只有区县和司法局").clicks("从表格导入");
    keeper.attaches("选择文件", "名单.csv", Roster.csv()).clicks("上传并核对");
    keeper.sees("新增 7 行", "不办 1 行", "没有“村”这种类型", "申请角色：青溪镇起草人");
    keeper.clicks("确认导入").sees("青溪镇").misses("错写镇");
  }

  void givesThemTheirRoles(Person guard) {
    guard.clicks("打开账号管理").chooses("状态", "ASKED").clicks("查找");
    for (Locator choice : guard.content().getByLabel("选中").all()) {
      choice.check();
    }
    guard.clicks("授予所选账号申请的角色").sees("授予的结果");
    Locator admitted = guard.page.locator("section.card");
    assertThat(admitted).hasCount(7);
    for (Locator each : admitted.all()) {
      String login = each.locator("h2").innerText().replaceAll(".*（|）", "");
      secrets.put(login, each.locator(".one-time").innerText());
    }
  }

  /** Returns which year it is. */
  int opensTheYear(Person planner) {
    planner.goes("/flows").sees("标准流程 第 1 版", "启用");
    planner.goes("/home").clicks("打开年度").clicks("准备第一个年度").sees("检查通过", "青溪镇");
    planner.clicks("开启年度").sees("报送中", "1 个单位");
    return Integer.parseInt(planner.page.locator("h1").innerText().substring(0, 4));
  }
}
