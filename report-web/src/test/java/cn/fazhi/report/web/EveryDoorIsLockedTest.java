package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.report.ReportId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every door of a report, in every state it can be in, answers everybody exactly as the access
 * matrix says; a denial changes no row.
 */
@Tag("R002")
@Tag("R003")
@Tag("R004")
@Tag("R007")
@Tag("R008")
@Tag("R017")
@Tag("R018")
@Tag("R022")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorIsLockedTest extends WebTest {
  private static final AccessMatrix MATRIX = AccessMatrix.read();

  private final Map<String, String> nothing = new ConcurrentHashMap<>();
  private final Map<String, Integer> cells = new ConcurrentSkipListMap<>();
  private final long began = System.nanoTime();
  private Visitor stranger;

  @BeforeAll
  void somebodyWhoIsNotSignedIn() {
    stranger = nobody();
  }

  static List<String> states() {
    return MATRIX.states();
  }

  @Test
  void theTableSaysWhatEveryoneIsAnsweredInEveryStateAndNothingTwice() {
    List<String> silent =
        MATRIX.rows().stream()
            .flatMap(row -> states().stream().flatMap(state -> silent(row, state)))
            .toList();
    assertThat(silent).as("cells without an answer").isEmpty();
    assertThat(MATRIX.surplus()).as("lines without effect").isEmpty();
  }

  private static Stream<String> silent(AccessMatrix.Row row, String state) {
    return MATRIX.people().stream()
        .filter(who -> MATRIX.said(row, state, who).isEmpty())
        .map(who -> row + ": " + state + " " + who);
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyoneIsAnsweredAsTheMatrixSays(String state) {
    Knock knock = knock(stories.at(state));
    SoftAssertions softly = new SoftAssertions();
    for (AccessMatrix.Row row : MATRIX.rows()) {
      if (!row.section().equals("doors")) {
        everyone(softly, row, state, knock);
      }
    }
    softly.assertAll();
  }

  private void everyone(SoftAssertions softly, AccessMatrix.Row row, String state, Knock knock) {
    String before = stored(knock.id());
    List<String> wrong =
        MATRIX.people().parallelStream().flatMap(who -> wrong(row, state, who, knock)).toList();
    softly.assertThat(wrong).isEmpty();
    softly
        .assertThat(stored(knock.id()))
        .as(row + " in " + state + " changes nothing")
        .isEqualTo(before);
  }

  private Stream<String> wrong(AccessMatrix.Row row, String state, String who, Knock knock) {
    String expected = MATRIX.said(row, state, who).orElseThrow();
    cells.merge(expected, 1, Integer::sum);
    String answer =
        expected.equals(AccessMatrix.DONE)
            ? done(row, state, who)
            : denied(row, who, knock, expected);
    return answer.equals(expected)
        ? Stream.of()
        : Stream.of(row + ": " + state + " " + who + " " + answer + ", not " + expected);
  }

  /**
   * Whoever may act does so on a report of their own, so that the next finds this one as it was.
   */
  private String done(AccessMatrix.Row row, String state, String who) {
    ReportId own = stories.at(state);
    String before = stored(own);
    Page page = come(knock(own), row, who);
    int well = row.ofTheInterface() ? 200 : 302;
    boolean happened = page.status() == well && !stored(own).equals(before);
    return happened ? AccessMatrix.DONE : page.status() + " without effect";
  }

  private String denied(AccessMatrix.Row row, String who, Knock knock, String expected) {
    Page page = come(knock, row, who);
    boolean hides = expected.equals(AccessMatrix.AS_IF_NOTHING);
    if (page.status() == 404 && (hides || row.section().equals("public"))) {
      String there = masked(page, knock.id(), knock);
      return there.equals(nowhere(knock, row, who)) ? expected : "not as if nothing: " + there;
    }
    return Integer.toString(page.status());
  }

  /** What the same request is answered about a report that does not exist. */
  private String nowhere(Knock knock, AccessMatrix.Row row, String who) {
    ReportId none = unknown();
    return nothing.computeIfAbsent(
        row + who + knock.fields().keySet(),
        key -> masked(come(knock.instead(none), row, who), none, knock));
  }

  /** An answer without the names that only this request has typed. */
  private static String masked(Page page, ReportId id, Knock knock) {
    return page.whole(id)
        .replace(knock.fields().getOrDefault("attachment", knock.file()), "(file)")
        .replace(knock.file(), "(file)");
  }

  private Page come(Knock knock, AccessMatrix.Row row, String who) {
    return row.ofTheInterface() ? knock.by(system(who), row) : knock.by(visitor(who), row);
  }

  private Knock knock(ReportId id) {
    return Knock.at(report(id), stories.file(id), stories.reasons(id));
  }

  private Visitor visitor(String who) {
    return who.equals(AccessMatrix.NOBODY) ? stranger : as(who);
  }

  @AfterAll
  void tellHowMany() {
    long seconds = (System.nanoTime() - began) / 1_000_000_000;
    int all = cells.values().stream().mapToInt(Integer::intValue).sum();
    String kinds =
        cells.entrySet().stream()
            .map(answer -> answer.getKey() + " " + answer.getValue())
            .collect(Collectors.joining(", "));
    System.out.println("access matrix: " + all + " cells in " + seconds + " s (" + kinds + ")");
  }
}
