package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transitions;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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

  /** Whom somebody stands in for today, each with the posts: 李清（青溪镇签发人）. */
  static String places(Actor actor, Units units) {
    return actor.proxies().stream()
        .map(p -> p.name() + "（" + units(Set.of(p.grant()), units) + p.grant().role().label() + "）")
        .sorted()
        .collect(Collectors.joining("、"));
  }

  /** 代李清, where what the report waits for is not the actor's own to do; else empty. */
  public static String place(Actor actor, Line line) {
    Set<Role> due = Transitions.due(line.kind());
    boolean unit = line.kind().drafters() || line.kind() == StepKind.SIGNING;
    Predicate<Grant> its = g -> due.contains(g.role()) && (!unit || g.unit().equals(line.unit()));
    boolean others = line.claimedBy() != null && !actor.account().equals(line.claimedBy());
    return actor.own().stream().anyMatch(its) && !others
        ? ""
        : actor.proxies().stream()
            .filter(p -> its.test(p.grant()))
            .map(p -> "代" + p.name())
            .distinct()
            .sorted()
            .collect(Collectors.joining("、"));
  }
}
