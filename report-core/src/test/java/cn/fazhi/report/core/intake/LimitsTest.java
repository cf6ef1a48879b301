package cn.fazhi.report.core.intake;

import static cn.fazhi.report.core.intake.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of a file is taken in at most. */
class LimitsTest {
  private static @Nullable Fault fault(byte[] bytes) {
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> Intake.read(bytes, "a"));
    return refused == null ? null : refused.fault();
  }

  private static @Nullable Fault fault(String text) {
    return fault(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String paragraphs(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "第" + i + "次会议已经召开。\n")
        .collect(Collectors.joining());
  }

  @Test
  void aTextMayHaveThreeHundredThousandCharacters() {
    assertThat(fault("法".repeat(Limits.CHARACTERS))).isNull();
    assertThat(fault("法".repeat(Limits.CHARACTERS + 1))).isEqualTo(Fault.TOO_LONG);
    assertThat(fault("法".repeat(2_000_000))).isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void aTextMayHaveFiveThousandParagraphs() {
    assertThat(fault(paragraphs(Limits.BLOCKS))).isNull();
    assertThat(fault(paragraphs(Limits.BLOCKS + 1))).isEqualTo(Fault.TOO_LONG);
    assertThat(fault(paragraphs(25_000))).isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void aWordFileWithTooManyCharactersIsRefused() {
    String half = p(words(Limits.CHARACTERS / 2));
    assertThat(fault(WordFile.of(half + half).bytes())).isNull();
    assertThat(fault(WordFile.of(half + half + half).bytes())).isEqualTo(Fault.TOO_LONG);
  }

  /** Nothing that squeezes so well that it would be taken for a bomb. */
  private static String words(int characters) {
    Random random = new Random(1);
    return random
        .ints(characters, 0x4e00, 0x9fa0)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void oneParagraphOfNineHundredThousandRunsIsRefusedBeforeItIsRead() {
    String runs =
        IntStream.range(0, 900_000)
            .mapToObj(i -> "<w:r><w:t>" + Integer.toHexString(i * 0x9E3779B1) + "</w:t></w:r>")
            .collect(Collectors.joining());
    assertThat(fault(WordFile.of("<w:p>" + runs + "</w:p>").bytes())).isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void manySmallElementsAreTooManyHoweverShortTheyAre() {
    String runs =
        new Random(1)
            .ints(420_000, 0, 1 << 20)
            .mapToObj(i -> "<a" + Integer.toHexString(i) + "/>")
            .collect(Collectors.joining());
    assertThat(fault(WordFile.of("<w:p>" + runs + "</w:p>" + p("法")).bytes()))
        .isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void aNumberAsLongAsATextIsNoNumber() {
    String level =
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
            + "<w:lvlText w:val=\"%s\"/></w:lvl></w:abstractNum>".formatted("甲".repeat(10_000))
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
    WordFile file = WordFile.of(WordFile.item(1, 0, "法治")).part("numbering", level);
    assertThat(Intake.read(file.bytes(), "a").document().blocks().get(0).text()).isEqualTo("法治");
  }

  @Tag("R058")
  @Test
  void whoFindsTheGateTakenIsAskedToComeBackLater() {
    Gate gate = new Gate(1, Duration.ZERO);
    Unreadable refused =
        gate.pass(() -> catchThrowableOfType(Unreadable.class, () -> gate.pass(() -> "in")));
    assertThat(refused.fault()).isEqualTo(Fault.BUSY);
    assertThat(gate.pass(() -> "in")).isEqualTo("in");
  }

  @Test
  @Tag("F31")
  void aReaderThatHangsIsGivenUpAndStopped() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Unreadable refused =
        catchThrowableOfType(
            Unreadable.class, () -> Patience.of(Duration.ofMillis(1), () -> hang(never, stopped)));
    assertThat(refused.fault()).isEqualTo(Fault.TOO_COMPLEX);
    stopped.await();
  }

  private static String hang(CountDownLatch never, CountDownLatch stopped) {
    try {
      never.await();
    } catch (InterruptedException interrupted) {
      stopped.countDown();
    }
    return "";
  }

  @Test
  @Tag("F31")
  void aReaderThatTakesAllTheMemoryEndsAloneAndTheNextOneIsServed() {
    Unreadable refused =
        catchThrowableOfType(
            Unreadable.class,
            () ->
                Patience.of(
                    Duration.ofMinutes(1),
                    () -> {
                      throw new OutOfMemoryError("as if");
                    }));
    assertThat(refused.fault()).isEqualTo(Fault.TOO_COMPLEX);
    assertThat(Intake.read("法治".getBytes(StandardCharsets.UTF_8), "a").document().blocks())
        .hasSize(1);
  }

  @Test
  void whoLeavesTheGateInAnErrorLeavesItOpen() {
    Gate gate = new Gate(1, Duration.ZERO);
    catchThrowableOfType(
        Unreadable.class,
        () ->
            gate.pass(
                () -> {
                  throw new Unreadable(Fault.CORRUPT);
                }));
    assertThat(gate.pass(() -> "in")).isEqualTo("in");
  }

  @Test
  void manyNoticesOfOneKindAreCountedNotListed() {
    Manuscript manuscript =
        Intake.read(("法" + "[bookmark:_a]".repeat(130)).getBytes(StandardCharsets.UTF_8), "a");
    assertThat(manuscript.notices()).hasSize(101);
    assertThat(manuscript.notices().get(100).message()).isEqualTo("还有 30 处同类情况没有列出。");
  }

  @Test
  void aJoinedParagraphEndsSomewhere() {
    String text = "（甲乙丙丁戊己庚辛\n" + "甲乙丙丁戊己庚辛，\n".repeat(2) + paragraphs(3);
    String endless =
        IntStream.range(0, 4_000).mapToObj(i -> "其中第" + i + "项，\n").collect(Collectors.joining());
    assertThat(
            Intake.read((text + endless).getBytes(StandardCharsets.UTF_8), "a").document().blocks())
        .allSatisfy(block -> assertThat(block.text().length()).isLessThanOrEqualTo(5_000));
  }

  @Test
  void aPartIsLookedThroughForWhatItIsDeclaredToBeNotForItsName() {
    String doctype = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>";
    String header = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
    WordFile named = WordFile.saying("法治").with("word/h.dat", doctype).type("/word/h.dat", header);
    assertThat(fault(named.bytes())).isEqualTo(Fault.DOCTYPE);
    WordFile harmless = WordFile.saying("法治").with("word/h.bin", doctype);
    assertThat(fault(harmless.bytes())).isNull();
    WordFile read =
        WordFile.saying("法治").with("word/h.bin", "<a/>").related("header", "h.bin", false);
    assertThat(fault(read.bytes())).isEqualTo(Fault.BOMB);
  }
}
