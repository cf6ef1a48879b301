package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What the judicial bureau's people do to a report. */
final class DistrictPath {
  private final Person reviewer;
  private final Person approver;
  private final Person other;
  private final Person publisher;
  private final String title;

  DistrictPath(Person reviewer, Person approver, Person other, Person publisher, int year) {
    this.title = TownshipPath.title(year);
    this.reviewer = reviewer;
    this.approver = approver;
    this.other = other;
    this.publisher = publisher;
  }

  void reviewerReturnsItWithThreeOpinions() {
    reviewer.opens(title).sees("轮到您：审核").clicks("打开审核");
    reviewer.sees("对全文提意见", "单位的理由：含上年结转的纠纷。");
    paragraph(WordFiles.BEFORE).locator("a.n").click();
    reviewer.sees("提意见").fills("意见", "请写明清单的用处。").clicks("记下意见");
    reviewer.sees("意见已记下", "待发送");
    Person.named(reviewer.content(), "作为意见提出").first().click();
    assertThat(reviewer.field("意见")).not().isEmpty();
    reviewer.clicks("记下意见").sees("意见（2）");
    reviewer.fills("退回原因或审核结论", "请按意见修改后重报。").clicks("退回修改…");
    reviewer.sees("还没有退回", "请写明清单的用处。", "请按意见修改后重报。").clicks("确认退回");
    reviewer.sees("已退回修改，意见已发给单位");
    reviewer.standsAt("退回修改", "现在等青溪镇起草人修改，刚刚", "王芸 退回（第 1 稿）");
  }

  private Locator paragraph(String words) {
    return reviewer.page.locator(".sheet p", new Page.LocatorOptions().setHasText(words));
  }

  void reviewerSeesOnlyWhatChangedAndPasses() {
    reviewer.opens(title).clicks("打开审核").sees("与第 1 稿相比改动 1 段", "已补充。");
    assertThat(reviewer.page.locator(".sheet ins")).hasText(new String[] {WordFiles.ADDED});
    assertThat(reviewer.page.locator(".sheet del")).hasCount(0);
    reviewer.sees("不能通过");
    for (int open = 3; open > 0; open--) {
      assertThat(Person.named(reviewer.content(), "确认已解决")).hasCount(open);
      Person.named(reviewer.content(), "确认已解决").first().click();
      reviewer.sees("已确认解决");
    }
    reviewer.fills("退回原因或审核结论", "内容完整，意见均已落实。").clicks("通过");
    reviewer.sees("已通过，进入下一步");
    reviewer.standsAt("审核中", "现在等云岭区司法局审定人审定，刚刚", "王芸 通过（第 2 稿）");
  }

  void approverApproves() {
    approver.opens(title).sees("轮到您：审定").clicks("打开审定");
    approver.sees("内容完整，意见均已落实。", "改动 1 段", "共 3 条").clicks("审定通过");
    approver.sees("已办理：审定通过", "高远 审定通过（第 2 稿）");
  }

  void anotherReviewsForSecrecy() {
    other.opens(title).clicks("保密审查").sees("还没有做");
    other.checks("可以公开");
    other.fills("审查说明", "经审查，不含国家秘密、工作秘密。").clicks("由我（郑衡）记录保密审查");
    other.sees("保密审查已记录", "郑衡 保密审查（第 2 稿）");
  }

  void publisherPublishes() {
    publisher.opens(title).sees("轮到您：公开").clicks("办理公开").sees("郑衡：经审查");
    publisher.clicks("公开").sees("已公开，公众现在可以看到这份报告");
    publisher.standsAt("已公开", "已经公开，全部办结", "林岚 公开（第 2 稿）");
  }
}
