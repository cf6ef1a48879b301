package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.UnitTree;
import cn.fazhi.report.workflow.desk.RosterLine.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The units as an imported list would leave them. */
final class RosterUnits {
  private final Map<UnitCode, Unit> known = new LinkedHashMap<>();
  private final Map<UnitCode, Unit> before = new HashMap<>();
  final Map<UnitCode, Unit> made = new LinkedHashMap<>();
  final Map<UnitCode, Unit> renamed = new LinkedHashMap<>();

  RosterUnits(List<Unit> units) {
    units.forEach(unit -> known.put(unit.code(), unit));
    before.putAll(known);
  }

  /** What a row means for its unit; either a fault or a unit. */
  record Step(@Nullable Unit unit, @Nullable String fault) {}

  Step look(RosterRow row) {
    UnitCode code = UnitCode.of(row.code()).orElse(null);
    if (code == null) {
      return fault(row.code().isEmpty() ? "没有填单位编码。" : UnitRules.codeFault(row.code()));
    }
    Unit unit = known.get(code);
    return unit == null ? fresh(code, row) : again(unit, row);
  }

  private Step fresh(UnitCode code, RosterRow row) {
    if (row.unit().isEmpty() && row.kind().isEmpty()) {
      return fault("编码 " + code + " 的单位还没有建立：请填写单位名称和类型，或者核对编码。");
    }
    Unit.Kind kind = kind(row.kind()).orElse(null);
    if (kind == null) {
      return fault(kindFault(row.kind()));
    }
    UnitCode parent = row.parent().isEmpty() ? above(kind) : UnitCode.of(row.parent()).orElse(null);
    if (parent == null) {
      return fault("上级编码“" + row.parent() + "”不能用，请核对。");
    }
    Unit unit = new Unit(code, row.unit(), kind, parent);
    String wrong = UnitRules.fault(tree(), unit);
    return new Step(unit, wrong);
  }

  private Step again(Unit unit, RosterRow row) {
    if (!unit.open()) {
      return fault("“" + unit.name() + "”已撤销，不能再用。");
    }
    if (made.containsKey(unit.code()) || renamed.containsKey(unit.code())) {
      boolean other = !row.unit().isEmpty() && !row.unit().equals(unit.name());
      return other
          ? fault("同一个编码 " + unit.code() + " 前面写的是“" + unit.name() + "”，请核对。")
          : new Step(unit, null);
    }
    if (!row.kind().isEmpty() && !kind(row.kind()).equals(Optional.of(unit.kind()))) {
      return fault("“" + unit.name() + "”现在是" + unit.kind().label() + "，类型不能用导入改，请到单位页办理。");
    }
    boolean elsewhere =
        !row.parent().isEmpty()
            && (unit.parent() == null || !row.parent().equals(unit.parent().value()));
    if (elsewhere) {
      return fault("“" + unit.name() + "”现在的上级是 " + unit.parent() + "，上级不能用导入改，请到单位页办理。");
    }
    Unit named = row.unit().isEmpty() ? unit : unit.named(row.unit());
    boolean root = unit.parent() == null;
    return new Step(
        named,
        named.equals(unit) || root ? rootFault(unit, named) : UnitRules.fault(tree(), named));
  }

  private static @Nullable String rootFault(Unit unit, Unit named) {
    return named.equals(unit) ? null : "区县的名称不能用导入改。";
  }

  Outcome take(Step step, List<String> done) {
    Unit unit = step.unit();
    Unit was = known.put(unit.code(), unit);
    if (was == null) {
      made.put(unit.code(), unit);
      done.add("建立" + unit.kind().label() + "“" + unit.name() + "”");
      return Outcome.CREATED;
    }
    if (!was.equals(unit)) {
      renamed.put(unit.code(), unit);
      done.add("“" + was.name() + "”改名为“" + unit.name() + "”");
      return Outcome.CHANGED;
    }
    return Outcome.SAME;
  }

  /** What a renamed unit was called. */
  String nameBefore(UnitCode code) {
    return before.get(code).name();
  }

  Optional<Unit> of(UnitCode code) {
    return Optional.ofNullable(known.get(code));
  }

  String nameOf(UnitCode code) {
    Unit unit = known.get(code);
    return unit == null ? "" : unit.name();
  }

  /** Where nothing is said, a section belongs to the bureau, all others to the district. */
  private @Nullable UnitCode above(Unit.Kind kind) {
    Unit.Kind wanted = kind == Unit.Kind.SECTION ? Unit.Kind.BUREAU : Unit.Kind.DISTRICT;
    List<Unit> all = known.values().stream().filter(u -> u.kind() == wanted && u.open()).toList();
    return all.size() == 1 ? all.get(0).code() : null;
  }

  private UnitTree tree() {
    return new UnitTree(new ArrayList<>(known.values()));
  }

  private static Optional<Unit.Kind> kind(String label) {
    return Stream.of(Unit.Kind.values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  private static String kindFault(String typed) {
    return (typed.isEmpty() ? "没有填类型。" : "没有“" + typed + "”这种类型。") + "可以填：镇、乡、街道、部门、科室、司法局。";
  }

  private static Step fault(@Nullable String words) {
    return new Step(null, words);
  }
}
