package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.flow.Reentry;
import cn.fazhi.report.workflow.flow.Step;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented district at work: its desks, its flows, and a new town for every journey. */
final class Office {
  static final Flow STANDARD = Flows.defaultFlow();
  static final Flow SHORT = Flows.shortFlow();
  static final Flow LONG = Flows.longFlow(Set.of(Cast.SECTION_ONE.code(), Cast.SECTION_TWO.code()));

  /** The sections come first, and what the approver returns comes back to the approver. */
  static final Flow SECTIONS_FIRST = sectionsFirst();

  static final Flows FLOWS = Flows.these(List.of(STANDARD, SHORT, LONG, SECTIONS_FIRST));

  final TownshipDesk township;
  final AttachmentDesk attachments;
  final DistrictDesk district;
  final AdminDesk admin;
  final ReadingDesk reading;
  final Reports reports;
  final FaultyRoute route;
  private final ProcessEngine engine;
  private final Units units;
  private final Cycles cycles;
  private final JdbcClient database;
  private final Map<Flow, Set<UnitCode>> towns = new TreeMap<>(Comparator.comparing(Flow::name));
  private int opened;

  Office(
      TownshipDesk township,
      AttachmentDesk attachments,
      DistrictDesk district,
      AdminDesk admin,
      ReadingDesk reading,
      Reports reports,
      FaultyRoute route,
      ProcessEngine engine,
      Units units,
      Cycles cycles,
      Accounts accounts,
      JdbcClient database) {
    this.township = township;
    this.attachments = attachments;
    this.district = district;
    this.admin = admin;
    this.reading = reading;
    this.reports = reports;
    this.route = route;
    this.engine = engine;
    this.units = units;
    this.cycles = cycles;
    this.database = database;
    Cast.UNITS.forEach(units::save);
    accounts.save(account());
    FLOWS.all().forEach(route::prepare);
  }

  /** A journey of a town that nobody has heard of before; its report is not open yet. */
  Journey journey(Flow flow) {
    return journeys(flow, 1).get(0);
  }

  /** Journeys of so many towns that nobody has heard of before. */
  List<Journey> journeys(Flow flow, int count) {
    List<Unit> fresh = Stream.generate(this::town).limit(count).toList();
    Set<UnitCode> expected = towns.computeIfAbsent(flow, f -> new HashSet<>());
    fresh.forEach(town -> expected.add(town.code()));
    cycles.save(cycle(flow));
    return fresh.stream().map(town -> new Journey(this, flow, town, cycle(flow).id())).toList();
  }

  private Unit town() {
    Unit town =
        new Unit(
            new UnitCode("yx-t" + ++opened),
            "第" + opened + "镇",
            Unit.Kind.TOWN,
            Cast.DISTRICT.code());
    units.save(town);
    return town;
  }

  long openTasks(ReportId id) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id.value()).count();
  }

  long ledgerRows(ReportId id) {
    return database
        .sql("select count(*) from ledger_row where chain = ? and done = true")
        .param(Chain.ofReport(id.value()).id())
        .query(Long.class)
        .single();
  }

  private Cycle cycle(Flow flow) {
    return new Cycle(
        new CycleId(flow.version().key()),
        Cast.BUREAU.code(),
        2025 - FLOWS.all().indexOf(flow),
        CycleFixture.OF_2025.submitBy(),
        CycleFixture.OF_2025.publishBy(),
        flow.version(),
        CycleFixture.OF_2025.template(),
        towns.get(flow));
  }

  private static Account account() {
    return new Account(
        Cast.SECOND_REVIEWER.account(),
        "zheng",
        Cast.SECOND_REVIEWER.name(),
        "-",
        true,
        Cast.SECOND_REVIEWER.grants());
  }

  private static Flow sectionsFirst() {
    Step decision = LONG.step("decision");
    Step returning =
        new Step(
            decision.key(),
            decision.name(),
            decision.kind(),
            decision.who(),
            decision.workingDays(),
            decision.reminderDays(),
            Reentry.THIS_STEP);
    return new Flow(
        new FlowVersion("sections-first", 1),
        "先会签流程",
        List.of(
            LONG.step("drafting"),
            LONG.step("signing"),
            LONG.step("countersign"),
            LONG.step("review"),
            returning,
            LONG.step("publication")),
        LONG.revision());
  }
}
