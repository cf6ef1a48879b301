package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A place whose name has a character of four bytes: its people sign in, write, are returned to,
 * answer and are published, and the character is on every page as it was typed.
 */
class RareNameTest extends WebTest {
  private static final String NAME = "𬱖溪镇";
  private static final UnitCode CODE = new UnitCode("YL-RARE");
  private static final String DRAFTER = "𬱖起草";
  private static final String SIGNATORY = "𬱖签发";

  @Autowired Units units;
  @Autowired Accounts accounts;
  @Autowired Cycles cycles;

  private Cycle cycle;
  private ReportId id;

  @BeforeEach
  void settle() {
    Unit model = units.find(Stories.TOWN).orElseThrow();
    units.save(new Unit(CODE, NAME, model.kind(), model.parent()));
    account("rare-1", DRAFTER, Role.DRAFTER);
    account("rare-2", SIGNATORY, Role.SIGNATORY);
    Cycle known = cycles.find(new CycleId("YL-2025")).orElseThrow();
    Template template =
        new Template(
            List.of(new Template.Section(StatutoryPart.MEASURES, "一、𬱖的举措", "写写𬱖镇。", 1, 9)));
    cycle =
        new Cycle(
            new CycleId("rare"),
            known.bureau(),
            1500,
            known.submitBy(),
            known.publishBy(),
            known.flow(),
            template,
            Set.of(CODE));
    cycles.save(cycle);
  }

  private void account(String id, String login, Role role) {
    String secret = accounts.withLogin("drafter").orElseThrow().secret();
    accounts.save(
        new Account(
            new AccountId(id), login, login + "员", secret, true, Set.of(new Grant(CODE, role))));
  }

  @Test
  void theNameSurvivesEveryPath() throws IOException {
    written();
    String file = brought();
    done(DRAFTER, "/submit", "verified", "yes");
    done(SIGNATORY, "/sign");
    done("reviewer", "/claim");
    done("reviewer", "/opinions", "words", "请核对“𬱖”的写法。", "quote", "");
    done("reviewer", "/review", "decision", "return", "reason", "“𬱖”字请核对。");
    assertThat(as(DRAFTER).get(path("/opinions")).text()).contains("请核对“𬱖”的写法。", "“𬱖”字请核对。");
    done(
        DRAFTER,
        "/answers",
        "kind-1",
        "EXPLAINED",
        "words-1",
        "𬱖字无误。",
        "kind-2",
        "EXPLAINED",
        "words-2",
        "𬱖字已核。");
    done(DRAFTER, "/submit", "verified", "yes");
    done(SIGNATORY, "/sign");
    assertThat(as("reviewer").get(path("/review")).text()).contains("𬱖字无误。", "𬱖字已核。");
    for (int opinion = 1; opinion <= 2; opinion++) {
      done("reviewer", "/opinions/" + opinion + "/resolution", "resolved", "true");
    }
    done("reviewer", "/review", "decision", "pass", "reason", "𬱖字已核对。");
    done("approver", "/decide", "decision", "approve", "reason", "同意𬱖镇的报告。");
    done("reviewer2", "/secrecy-review", "cleared", "yes", "conclusion", "𬱖镇的报告不涉密。");
    done("publisher", "/publish", "decision", "publish", "reason", "𬱖镇已核对。");

    assertThat(as(DRAFTER).get("/home").text()).contains(DRAFTER + "员", NAME);
    assertThat(as(DRAFTER).get(path("")).text())
        .contains(NAME, "𬱖原稿.txt", DRAFTER + "员", "“𬱖”字请核对。");
    assertThat(as("reviewer2").get(path("")).text()).contains("𬱖镇的报告不涉密。", "𬱖镇已核对。");
    assertThat(as(DRAFTER).get(path("/files/" + file)).header("Content-Disposition"))
        .contains("%F0%AC%B1%96");
    everybodyReadsIt();
  }

  /** Opened, and a part of it typed: the title has the unit's name and the template's heading. */
  private void written() {
    Page opened = as(DRAFTER).post("/cycles/rare/reports", Visitor.form("unit", CODE.value()));
    id = new ReportId(opened.location().replaceAll(".*/", ""));
    assertThat(as(DRAFTER).get(path("/form")).text()).contains(NAME);
    assertThat(as(DRAFTER).get(path("/parts/MEASURES")).text()).contains("一、𬱖的举措");
    done(DRAFTER, "/parts/MEASURES", "text", "一、𬱖的举措\n整治𬱖河。");
    assertThat(as(DRAFTER).get(path("/parts/MEASURES")).text()).contains("整治𬱖河。");
  }

  private String brought() {
    byte[] text =
        new String(Stories.text("qingxi-2025"), StandardCharsets.UTF_8)
            .replace("青溪镇", NAME)
            .getBytes(StandardCharsets.UTF_8);
    Page brought = as(DRAFTER).upload(path("/import"), "𬱖原稿.txt", text, "version", version(id));
    String upload = brought.location();
    assertThat(as(DRAFTER).get(upload).text()).contains("𬱖原稿.txt", NAME);
    Page taken = as(DRAFTER).post(upload, form());
    assertThat(taken.status()).isEqualTo(302);
    return upload.replaceAll(".*/", "");
  }

  private void everybodyReadsIt() throws IOException {
    assertThat(nobody().get("/?year=all&words=" + Visitor.encoded(NAME)).text()).contains(NAME);
    assertThat(nobody().get("/public/" + id).text()).contains(NAME);
    Page word = nobody().get("/public/" + id + "/word");
    assertThat(word.header("Content-Disposition")).contains("%F0%AC%B1%96");
    assertThat(wordText(word.bytes())).contains(NAME);
  }

  private static String wordText(byte[] file) throws IOException {
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry part = parts.getNextEntry();
      while (part != null && !part.getName().equals("word/document.xml")) {
        part = parts.getNextEntry();
      }
      return new String(parts.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
    }
  }

  private void done(String who, String act, String... fields) {
    Map<String, String> form = form(fields);
    if (act.equals("/submit")) {
      form.putAll(reasons());
    }
    Page page = as(who).post(path(act), form);
    assertThat(page.status()).as(who + " " + act + "\n" + page.text()).isEqualTo(302);
  }

  /** What every form of a report's page carries, and what somebody has typed. */
  private Map<String, String> form(String... fields) {
    Report report = report(id);
    Map<String, String> form = new LinkedHashMap<>(Visitor.form(fields));
    form.put("version", Long.toString(report.version()));
    if (!report.seals().isEmpty()) {
      Judged shown = new Judged(report.latest().number(), report.latest().digest());
      form.put("revision", Integer.toString(shown.revision()));
      form.put("digest", shown.digest());
    }
    return form;
  }

  private Map<String, String> reasons() {
    Page check = as(DRAFTER).get(path("/check"));
    Map<String, String> reasons = new LinkedHashMap<>();
    for (int n = 0; check.body().contains("name=\"finding" + n + "\""); n++) {
      reasons.put("finding" + n, check.field("finding" + n));
      reasons.put("reason" + n, "𬱖已核对。");
    }
    return reasons;
  }

  private String path(String rest) {
    return "/reports/" + id + rest;
  }
}
