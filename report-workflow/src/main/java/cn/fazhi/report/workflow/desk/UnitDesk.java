package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.FormerName;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Token;
import cn.fazhi.report.core.people.Tokens;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.UnitTree;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the system administrator does to units; none is ever deleted. */
@Desk
public class UnitDesk {
  private final Units units;
  private final ReportRegister reports;
  private final Mergers mergers;
  private final Tokens tokens;
  private final DoorBook doors;
  private final OfficeBook book;

  UnitDesk(
      Units units,
      ReportRegister reports,
      Mergers mergers,
      Tokens tokens,
      DoorBook doors,
      OfficeBook book) {
    this.units = units;
    this.reports = reports;
    this.mergers = mergers;
    this.tokens = tokens;
    this.doors = doors;
    this.book = book;
  }

  /**
   * A unit and what hangs on it.
   *
   * @param underway reports that are not public yet
   * @param before units that went into it
   */
  public record Details(Unit unit, List<FormerName> names, long underway, List<Unit> before) {}

  public UnitTree tree(Actor actor) {
    permit(actor);
    return new UnitTree(units.all());
  }

  public Details details(Actor actor, UnitCode code) {
    permit(actor);
    List<Unit> before =
        units.all().stream().filter(other -> code.equals(other.successor())).toList();
    return new Details(find(code), units.formerNames(code), underway(code), before);
  }

  public void make(Actor actor, String code, String name, Unit.Kind kind, UnitCode parent) {
    permit(actor);
    require(UnitRules.codeFault(code));
    Unit unit = new Unit(new UnitCode(code), name, kind, parent);
    units
        .find(unit.code())
        .ifPresent(
            other -> {
              throw new Refusal.NotReady("编码 " + code + " 已由“" + other.name() + "”使用，请换一个。");
            });
    require(UnitRules.fault(tree(actor), unit));
    units.save(unit);
    book.write(actor, "UNIT_MAKE", code, name + "，" + kind.label());
  }

  /**
   * Gives it another name.
   *
   * @param until the last day of the old one
   */
  public void rename(Actor actor, UnitCode code, long seen, String name, LocalDate until) {
    Unit unit = open(actor, code);
    if (until.isAfter(book.today())) {
      throw new Refusal.NotReady("原名称的最后一天不能晚于今天。改名生效以后再来办理。");
    }
    if (name.equals(unit.name())) {
      return;
    }
    require(UnitRules.fault(tree(actor), unit.named(name)));
    change(unit.named(name).at(seen));
    units.keepName(new FormerName(code, until, unit.name()));
    book.write(actor, "UNIT_RENAME", code.value(), unit.name() + "改为" + name);
  }

  /** Says anew what kind of unit it is and where it belongs. */
  public void move(Actor actor, UnitCode code, long seen, Unit.Kind kind, UnitCode parent) {
    Unit unit = open(actor, code);
    if (kind == unit.kind() && parent.equals(unit.parent())) {
      return;
    }
    UnitTree tree = tree(actor);
    require(UnitRules.fault(tree, unit.as(kind, parent)));
    boolean elsewhere =
        !tree.district(code).equals(tree.district(parent))
            || kind.reports() != unit.kind().reports();
    if (elsewhere && underway(code) > 0) {
      throw new Refusal.NotReady(
          "“" + unit.name() + "”还有 " + underway(code) + " 份报告没有办完，办完才能划到别处或改变类型。");
    }
    change(unit.as(kind, parent).at(seen));
    String where = tree.find(parent).map(Unit::name).orElse("");
    book.write(actor, "UNIT_MOVE", code.value(), unit.name() + "：" + kind.label() + "，属" + where);
  }

  /** From that day it takes part in no new year; reports under way are finished. */
  public void close(Actor actor, UnitCode code, long seen, LocalDate from) {
    Unit unit = open(actor, code);
    requireCome(from);
    if (unit.kind() == Unit.Kind.DISTRICT) {
      throw new Refusal.NotReady("区县不能撤销。");
    }
    List<Unit> below =
        tree(actor).under(code).stream()
            .filter(other -> other.open() && !other.code().equals(code))
            .toList();
    if (!below.isEmpty()) {
      throw new Refusal.NotReady(
          "下面还有“" + below.get(0).name() + "”等 " + below.size() + " 个单位，请先撤销或划到别处。");
    }
    change(unit.closed(from, null).at(seen));
    revokeTokens(actor, code);
    book.write(actor, "UNIT_CLOSE", code.value(), unit.name() + "，自 " + from);
  }

  private void requireCome(LocalDate from) {
    if (from.isAfter(book.today())) {
      throw new Refusal.NotReady("撤销的日期不能晚于今天：保存后马上生效。请到那一天再来办理。");
    }
  }

  /** No system acts for a unit that is there no more. */
  private void revokeTokens(Actor actor, UnitCode code) {
    for (Token token : tokens.ofUnit(code)) {
      if (tokens.revoke(token.id(), book.now())) {
        doors.token(token, actor, "REVOKE_TOKEN", true, "“" + token.label() + "”：单位已撤销");
      }
    }
  }

  /** It was closed by mistake, or is there again. */
  public void reopen(Actor actor, UnitCode code, long seen) {
    permit(actor);
    Unit unit = find(code);
    if (unit.open()) {
      return;
    }
    if (unit.successor() != null) {
      throw new Refusal.NotReady("这个单位已经并入别的单位，不能恢复。确有需要，请用新的编码建立单位。");
    }
    Unit again = new Unit(code, unit.name(), unit.kind(), unit.parent());
    require(UnitRules.fault(tree(actor), again));
    change(again.at(seen));
    book.write(actor, "UNIT_REOPEN", code.value(), unit.name());
  }

  /** Several units become a new one; what they have reported stays with the old ones. */
  public void merge(
      Actor actor, List<UnitCode> old, String code, String name, Unit.Kind kind, LocalDate from) {
    permit(actor);
    requireCome(from);
    List<Unit> parts = old.stream().distinct().map(this::find).toList();
    if (parts.size() < 2
        || parts.stream().anyMatch(unit -> !unit.open() || !unit.kind().reports())) {
      throw new Refusal.NotReady("请选择至少两个现有的、要报送报告的单位来合并。");
    }
    UnitCode parent = Objects.requireNonNull(parts.get(0).parent());
    if (parts.stream().anyMatch(unit -> !parent.equals(unit.parent()))) {
      throw new Refusal.NotReady("合并的单位要属于同一个上级。");
    }
    parts.forEach(part -> change(part.closed(from, null)));
    make(actor, code, name, kind, parent);
    Unit fresh = find(new UnitCode(code));
    for (Unit part : parts) {
      change(find(part.code()).closed(from, fresh.code()));
      mergers.askAnew(part.code(), fresh.code());
      revokeTokens(actor, part.code());
      book.write(actor, "UNIT_MERGE", part.code().value(), part.name() + "并入" + name);
    }
  }

  private Unit open(Actor actor, UnitCode code) {
    permit(actor);
    Unit unit = find(code);
    if (!unit.open()) {
      throw new Refusal.NotReady("“" + unit.name() + "”已经撤销，不能再改。");
    }
    return unit;
  }

  private void change(Unit unit) {
    if (!units.change(unit)) {
      throw new Refusal.Stale(
          "您打开页面之后，“" + find(unit.code()).name() + "”又有了变化，刚才的修改没有保存。请看清现在的情况再办理。", List.of());
    }
  }

  private Unit find(UnitCode code) {
    return units.find(code).orElseThrow(Refusal.NotFound::new);
  }

  private long underway(UnitCode code) {
    return reports.underway(code);
  }

  private static void require(@Nullable String fault) {
    if (fault != null) {
      throw new Refusal.NotReady(fault);
    }
  }

  private static void permit(Actor actor) {
    OthersAccounts.permit(actor, Role.SYSTEM_ADMIN);
  }
}
