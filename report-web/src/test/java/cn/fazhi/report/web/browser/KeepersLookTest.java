package cn.fazhi.report.web.browser;

import cn.fazhi.report.core.people.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of those who keep the system, looked at as {@link LookTest} does. */
class KeepersLookTest extends BrowserTest {
  @Autowired private MoreTowns towns;

  /** Whose accounts may be changed without being missed elsewhere. */
  @BeforeEach
  void aTownOfTheirOwn() {
    towns.add(new UnitCode("YL-ZHIXI"), "知溪镇", "drafter-zhi", "signatory-zhi");
  }

  @Test
  void keepersOfTheFlows() {
    Looker administrator = looker("flows");
    administrator.signsIn("flowadmin");
    administrator.at("list", "/flows", 200);
    administrator.at("shipped", "/flows/default/1", 200);
    administrator.at("trial", "/flows/default/1/trial?act=SUBMIT&act=SIGN", 200);
    administrator.at("trial-ended", "/flows/default/1/trial?act=SUBMIT&act=PASS", 200);
    administrator.at("comparison", "/flows/default/1/compare?with=short/1", 200);
    administrator.at("activation-of-old", "/flows/default/1/activate", 200);
    administrator.at("list", "/flows", 200);
    administrator.clicks("draft", "把标准流程 第 1 版复制为草稿", 200);
    String draft = administrator.path();
    administrator.person.page.selectOption("#add-kind", "COUNTERSIGN");
    administrator.clicks("faulty", "加上", 200);
    administrator.at("activation-of-faulty", draft + "/activate", 200);
    administrator.at("faulty", draft, 200);
    administrator.person.content().getByLabel("法治督察科").last().check();
    administrator.clicks("sound", "上移 科室会签", 200);
    administrator.at("activation", draft + "/activate", 200);
    administrator.fine();
    Looker second = looker("flows-second");
    second.signsIn("flowadmin2");
    second.at("activation", draft + "/activate", 200);
    second.clicks("activated", "启用", 200);
    second.at("active", draft, 200);
    second.person.page.locator("summary").last().click();
    second.clicks("retire-refused", "确认停用", 422);
    second.person.fills("停用的原因", "会签的科室要换。");
    second.clicks("retired", "确认停用", 200);
    second.fine();
  }

  @Test
  void everybodysOwnAccount() {
    Looker drafter = looker("own");
    drafter.signsIn("drafter2");
    drafter.at("notices", "/notices", 200);
    drafter.at("account", "/account", 200);
    drafter.at("password", "/account/password", 200);
    drafter.person.page.locator("#current").fill("x");
    drafter.person.page.locator("#fresh").fill("x");
    drafter.person.page.locator("#again").fill("y");
    drafter.clicks("password-refused", "保存新密码", 422);
    drafter.at("tokens", "/account/tokens", 200);
    drafter.person.page.locator("[name=scope]").first().uncheck();
    drafter.person.fills("给哪个系统用", "镇办公系统");
    drafter.clicks("token-refused", "新建令牌", 422);
    drafter.at("tokens", "/account/tokens", 200);
    drafter.person.fills("给哪个系统用", "镇办公系统");
    drafter.clicks("token", "新建令牌", 200);
    drafter.clicks("tokens-one", "已存好，返回令牌列表", 200);
    drafter.clicks("tokens-revoked", "撤销令牌 镇办公系统", 200);
    drafter.fine();
  }

  @Test
  void theKeeperOfUnitsAndPeople() {
    Looker keeper = looker("sysadmin");
    keeper.signsIn("sysadmin");
    keeper.at("home", "/home", 200);
    keeper.at("system", "/system", 200);
    keeper.at("units", "/units", 200);
    keeper.at("units-none", "/units?words=没有", 200);
    keeper.at("unit", "/units/YL-QINGXI", 200);
    keeper.at("unit-new", "/units/new", 200);
    keeper.person.fills("名称", "重复镇").fills("编码", "YL-QINGXI");
    keeper.clicks("unit-refused", "增加", 422);
    keeper.at("merger", "/units/merger", 200);
    keeper.person.fills("新单位的名称", "新镇").fills("新单位的编码", "YL-NEW");
    keeper.clicks("merger-refused", "合并", 422);
    keeper.at("import", "/units/import", 200);
    keeper.person.attaches("选择文件", "名单.csv", Roster.csv());
    keeper.clicks("import-preview", "上传并核对", 200);
    keeper.at("import", "/units/import", 200);
    keeper.person.attaches("选择文件", "名单.csv", new byte[] {1, 2, 3});
    keeper.clicks("import-refused", "上传并核对", 422);
    keeper.at("accounts", "/accounts", 200);
    keeper.at("accounts-none", "/accounts?words=没有", 200);
    keeper.at("person-new", "/accounts/new", 200);
    keeper.person.fills("姓名", "李清").fills("用户名", "drafter").fills("所在单位", "青溪镇");
    keeper.clicks("person-refused", "建立账号", 422);
    keeper.at("accounts", "/accounts?words=drafter-zhi", 200);
    keeper.clicks("person", "修改 孔山", 200);
    keeper.at("accounts", "/accounts?words=drafter-zhi", 200);
    keeper.clicks("leaving", "离岗停用 孔山", 200);
    keeper.fine();
  }

  @Test
  void theKeeperOfRoles() {
    Looker guard = looker("secadmin");
    guard.signsIn("secadmin");
    guard.at("home", "/home", 200);
    guard.at("accounts", "/accounts", 200);
    guard.at("accounts", "/accounts?words=drafter-zhi", 200);
    guard.person.page.locator("summary").first().click();
    guard.clicks("secret", "确认重置密码 孔山", 200);
    guard.at("accounts", "/accounts?words=drafter-zhi", 200);
    guard.clicks("roles", "角色 孔山", 200);
    guard.person.fills("在哪个单位", "没有这个单位");
    guard.clicks("roles-refused", "授予", 422);
    guard.at("tokens", "/accounts/tokens", 200);
    guard.person.fills("给哪个系统用", "省级平台");
    guard.person.page.locator("#unit").fill("没有这个单位");
    guard.clicks("token-refused", "新建系统令牌", 422);
    guard.person.page.locator("#unit").fill("青溪镇");
    guard.clicks("token", "新建系统令牌", 200);
    guard.clicks("tokens-one", "已存好，返回令牌列表", 200);
    guard.fine();
  }

  @Test
  void theKeeperOfTheLedger() {
    Looker auditor = looker("auditor");
    auditor.signsIn("auditor");
    auditor.at("home", "/home", 200);
    auditor.at("ledger", "/audit", 200);
    auditor.at("ledger-none", "/audit?who=nobody", 200);
    auditor.fine();
  }

  @Test
  void theBoard() {
    Looker reviewer = looker("board");
    reviewer.signsIn("reviewer");
    reviewer.at("full", "/board?cycle=YL-2025", 200);
    reviewer.at("sorted", "/board?cycle=YL-2025&sort=RETURNED&order=down", 200);
    reviewer.at("none", "/board?cycle=YL-2024&state=WITHHELD&late=yes", 200);
    reviewer.at("phrases", "/phrases", 200);
    reviewer.person.fills("内容", "请补充一个具体事例，写明时间和结果。");
    reviewer.clicks("phrases-one", "加入常用语", 200);
    reviewer.fine();
    Looker administrator = looker("board-flowadmin");
    administrator.signsIn("flowadmin");
    administrator.at("full", "/board?cycle=YL-2025", 200);
    administrator.at("phrases", "/phrases", 200);
    administrator.at("system", "/system", 200);
    administrator.at("notices-none", "/notices", 200);
    administrator.at("reminders", "/reminders?cycle=YL-2025", 200);
    administrator.person.page.locator(".acts summary").first().click();
    administrator.looks("reminding", 200);
    administrator.person.page.locator(".acts details[open] button").click();
    administrator.looks("reminded", 200);
    administrator.fine();
  }
}
