package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.web.SystemTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing, checking, submitting and signing without a mouse, always seeing where one is. */
class KeyboardTest extends BrowserTest {
  private static final String TITLE = "关于清风镇2025年度法治政府建设情况的报告";
  private static final String MORE = "（三）全镇报送的统计报表，每季度由司法所复核一次。";

  @Autowired private MoreTowns towns;

  /** A text is there already, but for what will be written. */
  @BeforeEach
  void aTownHasItsText() {
    towns.add(new UnitCode("YL-QINGFENG"), "清风镇", "drafter-feng", "signatory-feng");
    String text = WordFiles.text("qingxi-2025").replace("青溪", "清风");
    somebody()
        .signsIn("drafter-feng")
        .clicks("开始起草")
        .clicks("导入 Word 稿")
        .attaches("选择文件", "清风镇.docx", WordFiles.word(text))
        .clicks("上传并识别")
        .clicks("确认导入")
        .sees("检查报告");
  }

  @Test
  void aDrafterAndASignatoryNeedNoMouse() {
    Keyboard drafter = new Keyboard(somebody(1280, 720, true));
    drafter.signsIn("drafter-feng", SystemTest.PASSWORD).standsBefore("工作台");
    drafter.reaches(TITLE).presses("Enter").standsBefore(TITLE);
    drafter.reaches("其他需要报告的情况").presses("Enter").standsBefore("其他需要报告的情况");
    drafter.reaches("正文").presses("Control+End").presses("Enter").types(MORE);
    drafter.reaches("保存").presses("Enter").sees("已保存");
    drafter.reaches("保存并检查").presses("Enter").standsBefore("检查报告").sees(MORE);
    drafter.reaches("内容已核实").presses("Space");
    assertThat(drafter.page().getByLabel("内容已核实")).isChecked();
    drafter.reaches("提交").presses("Enter").sees("已提交", "现在等清风镇签发人签发");

    Keyboard signatory = new Keyboard(somebody(1280, 720, true));
    signatory.signsIn("signatory-feng", SystemTest.PASSWORD).standsBefore("工作台");
    signatory.reaches(TITLE).presses("Enter").standsBefore(TITLE);
    signatory.reaches("阅读并签发").presses("Enter").sees("签发前请看");
    signatory.reaches("签发并报送").presses("Enter").sees("已签发，报告已报送");
  }
}
