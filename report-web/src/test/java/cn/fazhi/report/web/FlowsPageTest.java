package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import cn.fazhi.report.workflow.flow.Flows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator drafts a flow on its pages, another brings it into use, reports run on it. */
class FlowsPageTest extends WebTest {
  private static final Pattern FIELD =
      Pattern.compile("name=\"((?:name|days|remind)-[^\"]+|name|step)\" value=\"([^\"]*)\"");

  @Autowired private Flows flows;
  @Autowired private FlowBook book;
  @Autowired private TownshipDesk township;
  @Autowired private JdbcClient database;

  private String draft(Visitor admin, String of) {
    Page list = admin.get("/flows");
    Page page = admin.post(of + "/draft", "receipt", list.field("receipt"));
    assertThat(page.status()).as(page.text()).isEqualTo(302);
    return page.location();
  }

  /** What the page's form sends when nothing is typed. */
  private static Map<String, String> form(Page page) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("version", page.field("version"));
    form.put("receipt", page.field("receipt"));
    Matcher fields = FIELD.matcher(page.text());
    while (fields.find()) {
      form.putIfAbsent(fields.group(1), fields.group(2));
    }
    form.remove("step");
    return form;
  }

  private static Page send(Visitor admin, String flow, String... typed) {
    Map<String, String> form = form(admin.get(flow));
    form.putAll(Visitor.form(typed));
    return admin.post(flow, form);
  }

  private static String[] ticket(Page page, String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(more, 0, all, 4, more.length);
    all[0] = "version";
    all[1] = page.field("version");
    all[2] = "receipt";
    all[3] = page.field("receipt");
    return all;
  }

  private static FlowVersion version(String address) {
    String[] parts = address.split("[/#]");
    return new FlowVersion(parts[2], Integer.parseInt(parts[3]));
  }

  private String activated(String of) {
    String flow = draft(as("flowadmin"), of);
    Visitor second = as("flowadmin2");
    assertThat(second.post(flow + "/activate", ticket(second.get(flow + "/activate"))).status())
        .isEqualTo(302);
    return flow;
  }

  private long deeds(String flow, String deed) {
    return database
        .sql("select count(*) from ledger_row where subject = ? and deed = ?")
        .params(flow.substring("/flows/".length()), deed)
        .query(Long.class)
        .single();
  }

  @Test
  @Tag("R043")
  void aFlowIsDraftedCheckedActivatedAndReportsRunOnIt() {
    Visitor first = as("flowadmin");
    String flow = draft(first, "/flows/default/1");
    assertThat(first.get(flow).text()).contains("标准流程（本局） 第 1 版", "检查通过", "草稿");

    send(first, flow, "do", "add", "add-kind", "COUNTERSIGN");
    Page faulty = first.get(flow);
    assertThat(faulty.text()).contains("检查发现 1 处要改", "href=\"#step-countersign\"");
    assertThat(faulty.body()).contains("id=\"fault-countersign\"");
    assertThat(first.get(flow + "/drawing.svg").status()).isEqualTo(422);
    Page unready = as("flowadmin2").post(flow + "/activate", ticket(faulty));
    assertThat(unready.status()).isEqualTo(422);
    assertThat(unready.text()).contains("请指定至少一个会签科室");

    Page moved =
        send(first, flow, "do", "up:countersign", "section-countersign", "YL-SF-DC", "name", "新流程");
    assertThat(moved.location()).isEqualTo(flow + "#step-countersign");
    Page sound = first.get(flow);
    assertThat(sound.text()).contains("检查通过", "新流程 第 1 版", "data-bpmn=\"" + flow + "/drawing.bpmn");
    assertThat(first.get(flow + "/drawing.bpmn").body()).contains("bpmndi:BPMNShape", "科室会签");
    assertThat(first.get(flow + "/drawing.svg").header("Content-Type")).startsWith("image/svg+xml");
    assertThat(first.get(flow + "/activate").text())
        .contains("增加了步骤“科室会签”（会签），在“区级审核”之后。", "没有影响。");
    assertThatIllegalArgumentException().isThrownBy(() -> flows.of(version(flow)));

    Visitor second = as("flowadmin2");
    assertThat(second.post(flow + "/activate", ticket(second.get(flow + "/activate"))).status())
        .isEqualTo(302);
    assertThat(flows.all()).extracting(f -> f.version()).contains(version(flow));
    assertThat(Flows.kept(book).of(version(flow)).name()).as("on another node").isEqualTo("新流程");

    ReportId id = opened(version(flow));
    assertThat(report(id).step()).isEqualTo(StepKind.DRAFTING);
    assertThat(first.get(flow).text()).contains("在办报告 1 份");
    assertThat(
            List.of(
                deeds(flow, "DRAFT_FLOW"),
                deeds(flow, "CHANGE_FLOW"),
                deeds(flow, "ACTIVATE_FLOW")))
        .containsExactly(1L, 2L, 1L);
  }

  private ReportId opened(FlowVersion flow) {
    CycleId id = stories.emptyCycle();
    stories.years.lead(id, flow);
    return township.open(stories.actor("drafter"), id, Stories.TOWN);
  }

  @Test
  @Tag("R046")
  void nobodyActivatesWhatTheyLastChanged() {
    Visitor first = as("flowadmin");
    Visitor second = as("flowadmin2");
    String flow = draft(first, "/flows/short/1");

    assertThat(first.get(flow + "/activate").text()).contains("须由另一位流程管理员启用");
    Page refused = first.post(flow + "/activate", ticket(first.get(flow)));
    assertThat(refused.status()).isEqualTo(403);

    send(second, flow, "do", "save", "days-review", "12");
    assertThat(second.post(flow + "/activate", ticket(second.get(flow))).status()).isEqualTo(403);
    send(first, flow, "do", "save");
    assertThat(second.post(flow + "/activate", ticket(second.get(flow))).status())
        .as("saving without a change is none")
        .isEqualTo(403);
    assertThat(first.post(flow + "/activate", ticket(first.get(flow))).status()).isEqualTo(302);
  }

  @Test
  void aFormSentTwiceActsOnce() {
    Visitor first = as("flowadmin");
    String receipt = first.get("/flows").field("receipt");
    Page one = first.post("/flows/short/1/draft", "receipt", receipt);
    Page two = first.post("/flows/short/1/draft", "receipt", receipt);
    assertThat(two.location()).isEqualTo(one.location());
    String flow = one.location();

    Map<String, String> form = form(first.get(flow));
    form.put("name", "改一次");
    assertThat(first.post(flow, form).status()).isEqualTo(302);
    assertThat(first.post(flow, form).status()).isEqualTo(302);
    assertThat(deeds(flow, "CHANGE_FLOW")).isEqualTo(1);

    Visitor second = as("flowadmin2");
    String[] ticket = ticket(second.get(flow + "/activate"));
    var both =
        List.of(
            CompletableFuture.supplyAsync(() -> second.post(flow + "/activate", ticket)),
            CompletableFuture.supplyAsync(() -> second.post(flow + "/activate", ticket)));
    assertThat(both).extracting(page -> page.join().status()).containsOnly(302);
    assertThat(deeds(flow, "ACTIVATE_FLOW")).isEqualTo(1);
    assertThat(deployments(flow)).isEqualTo(1);
  }

  private long deployments(String flow) {
    FlowVersion version = version(flow);
    return database
        .sql("select count(*) from ACT_RE_PROCDEF where KEY_ = ?")
        .param("flow-" + version.key() + "-" + version.version())
        .query(Long.class)
        .single();
  }

  @Test
  void whoeverComesTooLateSeesWhatWouldBeLostAndKeepsWhatTheyTyped() {
    Visitor first = as("flowadmin");
    Visitor second = as("flowadmin2");
    String flow = draft(first, "/flows/short/1");
    Map<String, String> early = form(first.get(flow));
    send(second, flow, "do", "save", "days-review", "9");

    early.put("name", "我的名称");
    Page late = first.post(flow, early);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("程立又改动了这个流程", "我的名称", "办理时限由“9 个工作日”改为“10 个工作日”");
    assertThat(first.get(flow).text()).doesNotContain("我的名称");
    assertThat(
            first.post(flow + "/retire", "version", early.get("version"), "reason", "x").status())
        .isEqualTo(409);
  }

  @Test
  void whatIsTypedAmissIsToldAtItsStepAndNothingIsLost() {
    Visitor first = as("flowadmin");
    String flow = draft(first, "/flows/short/1");

    send(first, flow, "do", "save", "days-review", "drei", "name-review", "  ");
    assertThat(first.get(flow).text()).contains("检查发现 2 处要改", "办理时限须在 1 到 250 个工作日之间");
    Page tooLong = send(first, flow, "do", "save", "name", "长".repeat(101));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.text()).contains("名称太长", "长".repeat(101));
    assertThat(send(first, flow, "do", "remove:publication").status()).isEqualTo(302);
    assertThat(send(first, flow, "do", "down:nothing").status()).isEqualTo(302);
    assertThat(send(first, flow, "do", "save", "section-review", "YJ-SF").status()).isEqualTo(302);
    assertThat(first.get(flow).text()).contains("公开", "不勾选即由司法局办理");
  }

  @Test
  @Tag("R044")
  @Tag("R048")
  @Tag("F26")
  @Tag("F27")
  void whatIsInUseNeverChangesAndARetiredVersionStaysForItsReports() {
    Visitor first = as("flowadmin");
    String flow = activated("/flows/short/1");
    ReportId id = opened(version(flow));

    assertThat(first.post(flow, form(first.get(flow))).status()).isEqualTo(302);
    Page change = send(first, flow, "version", first.get(flow).field("version"), "name", "改");
    assertThat(change.status()).isEqualTo(422);
    Page without = first.post(flow + "/retire", ticket(first.get(flow), "reason", " "));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("请写明停用的原因");
    assertThat(first.post(flow + "/retire", ticket(first.get(flow), "reason", "有了新版")).status())
        .isEqualTo(302);

    assertThat(flows.all()).extracting(f -> f.version()).doesNotContain(version(flow));
    assertThat(flows.usableBy(new UnitCode("YL-SF")))
        .extracting(f -> f.version())
        .doesNotContain(version(flow))
        .contains(new FlowVersion("default", 1));
    assertThat(flows.of(version(flow)).name()).isEqualTo("简易流程（本局）");
    stories.write(id);
    stories.submit(id);
    assertThat(report(id).step()).isEqualTo(StepKind.REVIEW);
    assertThat(first.get("/flows").text()).contains("停用：有了新版");

    String next = draft(first, flow);
    assertThat(version(next)).isEqualTo(new FlowVersion(version(flow).key(), 2));
    Page again = first.post(flow + "/draft", "receipt", "another");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("已经有一份草稿（第 2 版）");
  }

  @Test
  @Tag("R045")
  void markupInNamesIsOnlyText() {
    Visitor first = as("flowadmin");
    String flow = draft(first, "/flows/short/1");
    String markup = "<img src=x onerror=alert(1)>";
    String script = "</svg><script>1</script>";
    send(first, flow, "do", "save", "name", markup, "name-review", script);

    for (String page :
        List.of("", "/activate", "/compare", "/trial", "/drawing.svg", "/drawing.bpmn")) {
      Page shown = first.get(flow + page);
      assertThat(shown.status()).as(page).isEqualTo(200);
      assertThat(shown.body()).as(page).doesNotContain(markup, script, "<script>1");
    }
    assertThat(first.get("/flows").body()).doesNotContain(markup).contains("&lt;img src=x");
    assertThat(as("flowadmin2").post(flow + "/activate", ticket(first.get(flow))).status())
        .as("the engine hears nothing of it")
        .isEqualTo(302);
  }

  @Test
  void aPretendedReportWalksByLinks() {
    Page start = as("flowadmin").get("/flows/default/1/trial");
    assertThat(start.text()).contains("等报送单位办理", "/flows/default/1/trial?act=SUBMIT\"");
    Page on = as("flowadmin").get("/flows/default/1/trial?act=SUBMIT&act=SIGN");
    assertThat(on.text()).contains("等司法局办理", "trial?act=SUBMIT&act=SIGN&act=PASS\"", "退一步");
    Page odd = as("flowadmin").get("/flows/default/1/trial?act=SUBMIT&act=EXPLODE");
    assertThat(odd.status()).isEqualTo(200);
    assertThat(odd.text()).contains("已停在能走到的地方");
  }

  @Test
  void anotherBureausAdministratorSeesNothingOfIt() {
    String flow = draft(as("flowadmin"), "/flows/short/1");
    Visitor other = as("flowadmin3");

    for (String page : List.of("", "/activate", "/compare", "/trial", "/drawing.bpmn")) {
      assertThat(other.get(flow + page).status()).as(page).isEqualTo(404);
    }
    assertThat(other.get("/flows").text()).doesNotContain(flow);
    assertThat(other.get("/flows/default/1/compare?with=" + flow.substring(7)).status())
        .isEqualTo(404);
    for (String act : List.of("", "/draft", "/activate", "/retire")) {
      assertThat(other.post(flow + act, "version", "0", "reason", "x").status()).isEqualTo(404);
    }
    assertThat(flows.usableBy(People.OTHER_BUREAU)).hasSize(2);
  }
}
