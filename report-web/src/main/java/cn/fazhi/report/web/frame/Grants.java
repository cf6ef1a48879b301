package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody holds, as lists show it: each unit and each role once. */
public final class Grants {
  private Grants() {}

  public static String roles(Collection<Grant> grants) {
    return words(grants, grant -> grant.role().label());
  }

  public static String units(Collection<Grant> grants, Units units) {
    return words(grants, grant -> units.find(grant.unit()).map(Unit::name).orElse(""));
  }

  private static String words(Collection<Grant> grants, Function<Grant, String> word) {
    return grants.stream().map(word).distinct().sorted().collect(Collectors.joining("、"));
  }
}
