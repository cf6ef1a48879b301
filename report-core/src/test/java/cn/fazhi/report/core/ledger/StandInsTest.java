package cn.fazhi.report.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was typed as a name may have been a password. */
@Tag("R073")
class StandInsTest {
  private static final List<String> WORDS =
      IntStream.range(0, 20_000).mapToObj(i -> "name-" + i).toList();

  @TempDir Path folder;

  private StandIns fresh(String file) {
    String key = folder.resolve(file).toString();
    LedgerKey.make(key);
    return new StandIns(LedgerKey.in(key));
  }

  @Test
  @Tag("R106")
  void nobodyReadsFromAStandInWhatWasTyped() {
    StandIns standIns = fresh("one");
    Set<String> all = WORDS.stream().map(standIns::of).collect(Collectors.toSet());
    assertThat(all).allMatch(one -> one.matches("[0-9a-f]{4}")).hasSizeLessThan(WORDS.size());
    assertThat(standIns.of("name-1")).isEqualTo(standIns.of("name-1"));
  }

  @Test
  void withoutTheKeyNobodyKnowsWhichWordsShareOne() {
    StandIns one = fresh("one");
    StandIns other = fresh("other");
    long same = WORDS.stream().filter(word -> one.of(word).equals(other.of(word))).count();
    assertThat(same).isLessThan(20);
  }
}
