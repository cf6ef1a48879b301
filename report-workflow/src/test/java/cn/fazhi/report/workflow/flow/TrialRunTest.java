package cn.fazhi.report.workflow.flow;

import static cn.fazhi.report.core.report.Act.AGREE;
import static cn.fazhi.report.core.report.Act.APPROVE;
import static cn.fazhi.report.core.report.Act.PASS;
import static cn.fazhi.report.core.report.Act.PUBLISH;
import static cn.fazhi.report.core.report.Act.RECALL;
import static cn.fazhi.report.core.report.Act.RETURN;
import static cn.fazhi.report.core.report.Act.SAVE;
import static cn.fazhi.report.core.report.Act.SIGN;
import static cn.fazhi.report.core.report.Act.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.WorkCalendar;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A pretended report walks through a flow as a real one would. */
class TrialRunTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private final Flow longFlow = Flows.longFlow(Set.of(new UnitCode("S1"), new UnitCode("S2")));

  private static TrialRun run(Flow flow, Act... acts) {
    return TrialRun.of(flow, MONDAY, WorkCalendar.WEEKDAYS, List.of(acts));
  }

  private static String at(TrialRun run) {
    return run.step().map(Step::key).orElse("the end");
  }

  @Test
  void itGoesTheWholeLineWithItsDueDates() {
    TrialRun run = run(Flows.defaultFlow(), SUBMIT, SIGN, PASS, APPROVE, PUBLISH);

    assertThat(at(run)).isEqualTo("the end");
    assertThat(run.stages()).extracting(stage -> stage.step().key()).hasSize(5);
    assertThat(run.stages().get(1).due()).isEqualTo(LocalDate.of(2026, 1, 8));
    assertThat(run.stages().get(2).since()).isEqualTo(LocalDate.of(2026, 1, 8));
    assertThat(run.stages().get(2).due()).isEqualTo(LocalDate.of(2026, 1, 22));
    assertThat(run.choices()).isEmpty();
  }

  @Test
  void whatWasReturnedComesBackWhereTheFlowSays() {
    Flow flow = Flows.defaultFlow();
    assertThat(at(run(flow, SUBMIT, SIGN, RETURN))).isEqualTo("revision");
    assertThat(at(run(flow, SUBMIT, SIGN, PASS, RETURN, SUBMIT, SIGN))).isEqualTo("review");
    assertThat(at(run(flow, SUBMIT, SIGN, RETURN, SUBMIT, RECALL))).isEqualTo("revision");
    assertThat(at(run(flow, SUBMIT, RETURN))).isEqualTo("drafting");
    assertThat(at(run(longFlow, SUBMIT, SIGN, PASS, Act.MUST_CHANGE, SUBMIT, SIGN)))
        .isEqualTo("countersign");
  }

  @Test
  void countersigningWaitsForTheLastSection() {
    TrialRun one = run(longFlow, SUBMIT, SIGN, PASS, AGREE);
    assertThat(at(one)).isEqualTo("countersign");
    assertThat(at(run(longFlow, SUBMIT, SIGN, PASS, AGREE, AGREE))).isEqualTo("decision");
  }

  @Test
  void whatIsNotPossibleEndsTheWalkThere() {
    TrialRun run = run(Flows.defaultFlow(), SUBMIT, PASS, SIGN);

    assertThat(run.acts()).containsExactly(SUBMIT);
    assertThat(at(run)).isEqualTo("signing");
    assertThat(run(Flows.defaultFlow(), SAVE).acts()).isEmpty();
  }

  @Test
  void everyChoiceThatIsOfferedCanBeTaken() {
    Random chance = new Random(4);
    for (Flow flow : List.of(Flows.defaultFlow(), Flows.shortFlow(), longFlow)) {
      for (int walk = 0; walk < 50; walk++) {
        TrialRun run = run(flow);
        for (int step = 0; step < 30 && !run.choices().isEmpty(); step++) {
          List<TrialRun.Choice> choices = run.choices();
          TrialRun.Choice choice = choices.get(chance.nextInt(choices.size()));
          Act[] acts =
              Stream.concat(run.acts().stream(), Stream.of(choice.act())).toArray(Act[]::new);
          run = run(flow, acts);
          assertThat(run.acts()).containsExactly(acts);
        }
      }
    }
  }
}
