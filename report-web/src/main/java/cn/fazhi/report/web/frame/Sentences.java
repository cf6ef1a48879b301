package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.Standing;
import cn.fazhi.report.workflow.desk.Standings;
import org.springframework.stereotype.Component;

/** The one sentence about a report, with its dates, for every list. */
@Component
public class Sentences {
  private final Standings standings;
  private final Units units;
  private final OfficeDates dates;

  Sentences(Standings standings, Units units, OfficeDates dates) {
    this.standings = standings;
    this.units = units;
    this.dates = dates;
  }

  /**
   * A report's sentence in two pieces.
   *
   * @param now who has it, since when, what is missing
   * @param next what happens then
   */
  public record Sentence(String now, String next) {
    /** The next step alone, for a narrow column. */
    public String then() {
      return next.split("[；。]", 2)[0];
    }
  }

  /**
   * @param bureau name of the bureau, see {@link #name}
   */
  public Sentence of(Line line, String bureau, Sight sight) {
    Standing at = line.standing();
    Standings.Words words = standings.of(at, line.unitName(), bureau, sight);
    if (words.closed()) {
      return new Sentence(words.duty(), words.next());
    }
    String late = dates.overdue(at.due()) ? "，" + dates.left(at.due()) : "";
    String missing = words.missing() == null ? "" : "，" + words.missing();
    return new Sentence(
        "等" + words.holder() + words.duty() + "，" + dates.waiting(at.since()) + late + missing,
        words.next());
  }

  /** The open step's name in its flow, empty where nothing is open. */
  public String step(Line line) {
    return standings.step(line.standing());
  }

  public String name(UnitCode unit) {
    return units.find(unit).map(u -> u.name()).orElse("");
  }
}
