package cn.fazhi.report.workflow.desk;

import static java.util.stream.Collectors.groupingBy;

import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Fault;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.AttachmentContents;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.flow.Step;
import cn.fazhi.report.workflow.route.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds each stored report against the ledger and the engine: I1 it is as its last act left it and
 * every sealed text is the one that was sealed and every attachment the one that was added, I2 one
 * live run with one open step while it waits for somebody, I3 that step is the report's, I4 each
 * act has one row.
 */
final class Soundness {
  private final Reports reports;
  private final ReportRegister register;
  private final AttachmentContents contents;
  private final Flows flows;
  private final Map<String, List<Route.Run>> runs;
  private final Traces traces;
  private final Faults faults;
  private long seen;
  private long revisions;

  Soundness(
      Reports reports,
      ReportRegister register,
      AttachmentContents contents,
      Flows flows,
      Route route,
      Traces traces,
      Faults faults) {
    this.reports = reports;
    this.register = register;
    this.contents = contents;
    this.flows = flows;
    this.runs = new HashMap<>(route.runs().stream().collect(groupingBy(Route.Run::report)));
    this.traces = traces;
    this.faults = faults;
  }

  long reports() {
    return seen;
  }

  long revisions() {
    return revisions;
  }

  void checkAll(int page) {
    List<ReportId> ids = register.after("", page);
    while (!ids.isEmpty()) {
      ids.forEach(this::check);
      ids = register.after(ids.get(ids.size() - 1).value(), page);
    }
    traces.reportTheRest();
    runs.keySet().forEach(id -> fault(id, 0, "流程引擎里有它的流程，数据库里却没有这份报告。"));
  }

  private void check(ReportId id) {
    seen++;
    Traces.Trace trace = traces.take(Chain.ofReport(id.value()));
    List<Route.Run> under = runs.getOrDefault(id.value(), List.of());
    runs.remove(id.value());
    try {
      Report report = register.asKept(id).orElseThrow();
      leftAsItIs(report, trace);
      sealed(report);
      attached(report);
      oneRun(report, under);
    } catch (RuntimeException unreadable) {
      fault(id.value(), 0, "数据库里的内容读不出来，可能在系统之外被改坏了。");
    }
  }

  private void leftAsItIs(Report report, Traces.@Nullable Trace trace) {
    String id = report.id().value();
    if (trace == null) {
      fault(id, 0, "这份报告没有台账，可能整条链被删除。");
      return;
    }
    if (!report.state().digest().equals(trace.after())) {
      fault(id, trace.last(), "报告现在的内容不是这次办理留下的，可能在系统之外被改动过。");
    } else if (!register.listedAsItIs(report)) {
      fault(id, trace.last(), "列表上显示的标题或稿次与报告内容不一致，可能在系统之外被改动过。");
    }
    long lines = report.entries().stream().map(Entry::version).distinct().count();
    if (trace.acts() != report.version() + 1 || lines != report.version()) {
      fault(
          id,
          trace.last(),
          "办理了 "
              + report.version()
              + " 次，经过记了 "
              + lines
              + " 次，台账记了 "
              + (trace.acts() - 1)
              + " 次，对不上。");
    }
  }

  private void sealed(Report report) {
    for (Seal seal : report.seals()) {
      revisions++;
      boolean same =
          reports
              .revision(report.id(), seal.number())
              .map(Revision::document)
              .filter(text -> text.digest().equals(seal.digest()))
              .isPresent();
      if (!same) {
        fault(report.id().value(), 0, "第 " + seal.number() + " 稿的定稿不是当时封存的文字，可能在系统之外被改动过。");
      }
    }
  }

  private void attached(Report report) {
    for (Attachment attachment : report.attachments()) {
      Attachment.File file = attachment.file();
      Optional<byte[]> bytes = contents.find(file.id());
      boolean same =
          attachment.kept()
              ? bytes.map(Digest::sm3).filter(file.digest()::equals).isPresent()
              : bytes.isEmpty();
      if (!same) {
        fault(report.id().value(), 0, "附件 " + file.id() + " 不是当时添加的文件，可能在系统之外被改动过。");
      }
    }
  }

  private void oneRun(Report report, List<Route.Run> under) {
    String id = report.id().value();
    Turn turn = report.turn();
    List<String> open = under.stream().flatMap(run -> run.openSteps().stream()).toList();
    if (under.size() != (turn == null ? 0 : 1) || open.size() != under.size()) {
      fault(
          id,
          0,
          "流程引擎里应有 "
              + (turn == null ? 0 : 1)
              + " 个待办，实有 "
              + under.size()
              + " 个流程、"
              + open.size()
              + " 个待办。");
    } else if (turn != null && !open.get(0).equals(turn.step())) {
      fault(id, 0, "报告停在“" + turn.step() + "”，流程引擎却停在“" + open.get(0) + "”。");
    } else if (!agrees(report, turn)) {
      fault(id, 0, "报告的状态“" + report.status().label() + "”与它所在的步骤不符。");
    }
  }

  private boolean agrees(Report report, @Nullable Turn turn) {
    if (turn == null) {
      return report.status().closed();
    }
    Step step = flows.of(report.flow()).step(turn.step());
    return step.kind() == turn.kind() && turn.kind().status() == report.status();
  }

  private void fault(String report, long number, String what) {
    faults.add(new Fault(Chain.ofReport(report), number, what));
  }
}
