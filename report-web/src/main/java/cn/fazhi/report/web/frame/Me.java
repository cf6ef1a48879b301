package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Units;
import java.util.List;

/**
 * The signed-in person as the top bar shows them: unit, name, roles in words.
 *
 * @param sections what the main menu offers beside what everybody has
 */
public record Me(String name, String line, List<Section> sections) {
  static Me of(Actor actor, Units units) {
    String line =
        actor.grants().isEmpty()
            ? actor.name() + " · 还没有角色"
            : Grants.units(actor.grants(), units)
                + " · "
                + actor.name()
                + " · "
                + Grants.roles(actor.grants());
    return new Me(actor.name(), line, Section.of(actor));
  }

  /** Whether they work on what has come to the district. */
  public boolean judges() {
    return sections.contains(Section.REVIEWS);
  }

  /** Whether they look after accounts. */
  public boolean guards() {
    return sections.contains(Section.ACCOUNTS);
  }
}
