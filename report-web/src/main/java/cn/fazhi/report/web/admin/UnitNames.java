package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds units by what people type, and says what they are called; all units are read once. */
final class UnitNames {
  /** More are found by typing; a longer list makes the page heavy. */
  private static final int SUGGESTED = 300;

  private final Map<UnitCode, Unit> units = new LinkedHashMap<>();

  UnitNames(List<Unit> all) {
    all.forEach(unit -> units.put(unit.code(), unit));
  }

  public String of(@Nullable UnitCode code) {
    Unit unit = units.get(code);
    return unit == null ? "" : unit.name();
  }

  /** 青溪镇起草人、青溪镇签发人 */
  String posts(Collection<Grant> grants) {
    return grants.stream()
        .map(grant -> of(grant.unit()) + grant.role().label())
        .sorted()
        .collect(Collectors.joining("、"));
  }

  /** The unit that somebody means by its code or its name. */
  UnitCode meant(String typed) {
    String words = typed.strip();
    if (words.isEmpty()) {
      throw new Refusal.NotReady("请填写单位的名称或编码。");
    }
    List<Unit> meant =
        units.values().stream()
            .filter(
                unit ->
                    unit.code().value().equals(words) || unit.open() && unit.name().equals(words))
            .toList();
    if (meant.size() != 1) {
      throw new Refusal.NotReady(
          meant.isEmpty()
              ? "没有叫“" + words + "”的单位。请从提示中选择，或者填写单位编码。"
              : "叫“" + words + "”的单位不止一个，请填写单位编码。");
    }
    return meant.get(0).code();
  }

  public List<Unit> suggested() {
    return units.values().stream().filter(Unit::open).limit(SUGGESTED).toList();
  }
}
