package cn.fazhi.report.web.demonstration;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Upload;
import cn.fazhi.report.web.township.Manuscripts;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Leads reports along their way through the same desks that people use, some days ago each. */
@Component
@ConditionalOnProperty("report.demonstration")
class DemonstrationStory {
  private final TownshipDesk township;
  private final DistrictDesk district;
  private final ReadingDesk reading;
  private final DemonstrationPeople people;
  private final DemonstrationClock clock;

  DemonstrationStory(
      TownshipDesk township,
      DistrictDesk district,
      ReadingDesk reading,
      DemonstrationPeople people,
      DemonstrationClock clock) {
    this.township = township;
    this.district = district;
    this.reading = reading;
    this.people = people;
    this.clock = clock;
  }

  /** How far a report has come. */
  enum Until {
    DRAFT,
    SIGNING,
    SUBMITTED,
    RETURNED,
    DECISION,
    APPROVED,
    PUBLISHED,
    WITHHELD
  }

  /** Tells one report's story; it begins so many days ago. */
  void tell(DemonstrationPeople.Town town, Cycle cycle, int daysAgo, Until until) {
    Told told = new Told(town, cycle, daysAgo);
    told.draft();
    if (until == Until.DRAFT) {
      return;
    }
    told.submit();
    if (until == Until.SIGNING) {
      return;
    }
    told.sign();
    switch (until) {
      case SUBMITTED -> {}
      case RETURNED -> told.giveBack();
      default -> told.pass(until);
    }
  }

  static byte[] text(String name) {
    try (InputStream in =
        DemonstrationStory.class.getResourceAsStream("/demonstration/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no demonstration text " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Told {
    private final DemonstrationPeople.Town town;
    private final String file;
    private final ReportId id;
    private int daysAgo;

    Told(DemonstrationPeople.Town town, Cycle cycle, int daysAgo) {
      this.town = town;
      this.file = town.text() + "-" + cycle.year();
      this.daysAgo = daysAgo;
      clock.putBack(Duration.ofDays(daysAgo).plusHours(3));
      id = township.open(people.drafter(town), cycle.id(), town.code());
    }

    void draft() {
      Actor drafter = people.drafter(town);
      byte[] bytes = text(file);
      Upload kept = township.keep(drafter, ticket(drafter), file + ".txt", bytes);
      Document brought = Manuscripts.read(bytes, file + ".txt").divided();
      Document text =
          Manuscripts.adopt(brought, borders(brought), reading.report(drafter, id).text());
      township.confirm(drafter, ticket(drafter), kept.id(), text);
    }

    void submit() {
      later(1);
      Actor drafter = people.drafter(town);
      Report report = reading.report(drafter, id);
      Map<String, String> reasons =
          reading.check(report, report.text()).findings().stream()
              .filter(f -> f.severity() == Severity.ERROR)
              .collect(Collectors.toMap(Finding::key, f -> "已与业务科室核对，报送前再次确认。", (a, b) -> a));
      township.submit(drafter, ticket(drafter), reasons);
    }

    void sign() {
      later(1);
      Actor signatory = people.signatory(town);
      township.sign(signatory, ticket(signatory), judged(signatory));
    }

    void giveBack() {
      later(2);
      Actor reviewer = people.actor("reviewer");
      Report report = reading.report(reviewer, id);
      Block first =
          report.text().in(StatutoryPart.MEASURES).stream()
              .filter(b -> b.kind() == BlockKind.PARAGRAPH)
              .findFirst()
              .orElseThrow();
      Optional<Block> figures =
          report.text().blocks().stream().filter(b -> b.text().contains("275条")).findFirst();
      district.claim(reviewer, ticket(reviewer));
      figures.ifPresent(
          b ->
              district.remark(
                  reviewer,
                  ticket(reviewer),
                  b.id(),
                  "275条",
                  Opinion.Weight.MUST,
                  "三项相加与总数不符，请核对后改正。"));
      district.remark(
          reviewer,
          ticket(reviewer),
          first.id(),
          null,
          Opinion.Weight.SUGGESTION,
          "建议补充一个具体事例，说明取得的成效。");
      district.decide(
          reviewer, ticket(reviewer), Act.RETURN, judged(reviewer), "第二部分没有分析原因，请逐条补写。");
    }

    void pass(Until until) {
      later(2);
      Actor reviewer = people.actor("reviewer");
      district.decide(reviewer, ticket(reviewer), Act.PASS, judged(reviewer), "内容完整，数据已核对。");
      if (until == Until.DECISION) {
        return;
      }
      later(1);
      Actor approver = people.actor("approver");
      district.decide(approver, ticket(approver), Act.APPROVE, judged(approver), "同意。");
      if (until == Until.APPROVED) {
        return;
      }
      later(1);
      Actor publisher = people.actor("publisher");
      boolean cleared = until != Until.WITHHELD;
      district.reviewSecrecy(
          people.actor("reviewer2"),
          ticket(publisher),
          judged(publisher),
          cleared,
          cleared ? "经审查，不含国家秘密和工作秘密。" : "第三部分涉及尚未公布的区划调整事项。");
      if (until == Until.WITHHELD) {
        district.withhold(publisher, ticket(publisher), judged(publisher), "涉及尚未公布的区划调整事项，依法暂不公开。");
      } else {
        district.publish(publisher, ticket(publisher), judged(publisher), null);
      }
    }

    private void later(int days) {
      daysAgo = Math.max(0, daysAgo - days);
      clock.putBack(Duration.ofDays(daysAgo).plusHours(2));
    }

    private Ticket ticket(Actor actor) {
      return new Ticket(id, reading.report(actor, id).version());
    }

    private Judged judged(Actor actor) {
      var latest = reading.report(actor, id).latest();
      return new Judged(latest.number(), latest.digest());
    }
  }

  private static Map<String, @Nullable StatutoryPart> borders(Document divided) {
    Map<String, @Nullable StatutoryPart> begins = new HashMap<>();
    StatutoryPart before = null;
    for (Block block : divided.blocks()) {
      if (block.kind().running() && block.part() != before) {
        begins.put(block.id().value(), block.part());
        before = block.part();
      }
    }
    return begins;
  }
}
