package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a township's clerk and its head do to a report. */
final class TownshipPath {
  private final Person drafter;
  private final Person signatory;
  private final int year;

  TownshipPath(Person drafter, Person signatory, int year) {
    this.year = year;
    this.drafter = drafter;
    this.signatory = signatory;
  }

  static String title(int year) {
    return "关于青溪镇" + year + "年度法治政府建设情况的报告";
  }

  void bringsTheWordFileIn() {
    drafter.sees(year + " 年度报告还没有开始").clicks("开始起草");
    drafter.sees("报告已建立", "轮到您：起草", "起草中");
    drafter.clicks("导入 Word 稿");
    drafter.attaches("选择文件", "青溪镇初稿.docx", WordFiles.qingxiWithTwoWrongFigures(year));
    drafter.clicks("上传并识别").sees("核对识别结果", "青溪镇初稿.docx");
    assertThat(drafter.page.locator("aside .tag.ok")).hasCount(5);
    movesABorderAndBack();
    drafter.clicks("确认导入").sees("已导入“青溪镇初稿.docx”", "检查报告");
  }

  private void movesABorderAndBack() {
    Locator border = drafter.page.getByLabel("“四、" + (year + 1) + "年度推进法治");
    assertThat(border).hasValue("NEXT_PLAN");
    assertThat(drafter.page.locator(".borders option").first()).hasText("开头");
    border.selectOption("OTHER");
    assertThat(border).hasValue("OTHER");
    border.selectOption("NEXT_PLAN");
  }

  void mendsOneFindingAndGivesAReasonForTheOther() {
    assertThat(drafter.page.locator(".finding .must")).hasCount(2);
    Locator sum = finding("275条");
    assertThat(sum).containsText("34 + 198 + 52 = 284");
    givesTheReason();
    Person.named(sum, "去修改").click();
    drafter.mends("正文", "275条", "284条").clicks("保存并检查").sees("已保存");
    assertThat(drafter.page.locator(".finding .must")).hasCount(1);
    keepsTheReason();
    drafter.clicks("提交").sees("还没有提交", "内容已核实");
    keepsTheReason();
    reason().fill("");
    drafter.checks("内容已核实").clicks("提交").sees("还没有提交", "理由");
    givesTheReason();
  }

  private void givesTheReason() {
    reason().fill("含上年结转的纠纷。");
  }

  private void keepsTheReason() {
    assertThat(reason()).hasValue("含上年结转的纠纷。");
  }

  private Locator reason() {
    return finding("89.4%").getByLabel("不改的理由");
  }

  private Locator finding(String words) {
    return drafter.page.locator(".finding", new Page.LocatorOptions().setHasText(words));
  }

  void submits(int revision) {
    drafter.checks("内容已核实").clicks("提交").sees("已提交", "第 " + revision + " 稿");
    drafter.standsAt("待签发", "现在等青溪镇签发人签发，刚刚", "李清 提交（第 " + revision + " 稿）");
  }

  void signs(int revision) {
    signatory.opens(title(year)).sees("轮到您：签发").clicks("阅读并签发");
    signatory.sees("签发前请看", "第 " + revision + " 稿", "1 处已说明理由");
    if (revision > 1) {
      signatory.sees("改动 1 段");
      assertThat(signatory.page.locator("ins")).hasText(new String[] {WordFiles.ADDED});
    }
    signatory.clicks("签发并报送").sees("已签发，报告已报送");
    signatory.standsAt("审核中", "现在等云岭区司法局审核人审核，刚刚", "周明 签发");
  }

  void answersAllThree() {
    drafter.opens(title(year)).sees("退回修改", "轮到您：还有 3 条意见要答复");
    drafter.clicks("逐条答复意见").sees("还有 3 条要答复", "请按意见修改后重报。");
    Person.named(opinion(1), "去修改这一段").click();
    drafter.mends("正文", WordFiles.BEFORE, WordFiles.BEFORE + WordFiles.ADDED).clicks("保存");
    drafter.sees("已保存");
    Person.named(note("请写明清单的用处。"), "去答复").click();
    answers(1, "已修改", "已补充。");
    answers(2, "不改，说明理由", "");
    drafter.clicks("保存全部答复").sees("第 2 条：请写明怎么改的，或者为什么不改。");
    assertThat(opinion(1).locator("textarea")).hasValue("已补充。");
    answers(2, "不改，说明理由", "上年结转的纠纷在本年化解。");
    drafter.clicks("保存全部答复").sees("已保存 2 条答复", "还有 1 条要答复");
    answers(3, "已修改", "已按意见修改。");
    drafter.clicks("保存全部答复").sees("已保存 1 条答复");
    drafter.sees("没有待答复的意见").clicks("检查并提交");
    givesTheReason();
  }

  private void answers(int number, String kind, String words) {
    opinion(number).getByLabel(kind, new Locator.GetByLabelOptions().setExact(true)).check();
    opinion(number).locator("textarea").fill(words);
  }

  private Locator note(String words) {
    return drafter.page.locator(".note", new Page.LocatorOptions().setHasText(words));
  }

  private Locator opinion(int number) {
    return drafter.page.locator("#o" + number);
  }
}
