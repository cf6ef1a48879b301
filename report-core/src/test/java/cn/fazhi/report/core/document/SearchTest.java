package cn.fazhi.report.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is spared, what is found is what the platform's own search finds. */
class SearchTest {
  private static List<String> found(Search search, String text) {
    List<String> found = new ArrayList<>();
    search.each(text, hit -> found.add(hit.start() + hit.group()));
    return found;
  }

  private static List<String> expected(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(hit -> hit.start() + hit.group()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲|乙丙",
        "^甲",
        "(?:^|，)乙{1,2}",
        "(?<=甲)乙|(?<![丙)])丙",
        "乙(?=丙|$)",
        "乙(?!丙)",
        "(?!甲)[甲乙丙]",
        "(?=[甲乙])(?:甲甲|乙)",
        "甲{2,}+$",
        "([甲乙])\\1",
        "\\ba+\\b",
        "[^甲，]乙",
        "(?i)ab",
        "(?:甲?乙?)丙",
        "\\p{IsHan}{2,3}?丙",
        "[\\uD840\\uDC0B]a|[\\x{2000B}]甲",
        "(?:(?<=^|，)(?:甲|\\(甲)|(?<!\\[)乙)$"
      })
  void findsWhatThePlatformFinds(String regex) {
    Search search = Search.of(regex);
    Random random = new Random(7);
    String letters = "甲甲乙丙，(aB b𠀋\n";
    for (int n = 0; n < 3_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(found(search, text.toString()))
          .as("%s in %s", regex, text)
          .isEqualTo(expected(search.pattern(), text.toString()));
    }
  }

  @Test
  void everySearchOfTheProgramDoesOnEveryAnnotatedText() throws Exception {
    List<String> texts = texts();
    int searches = 0;
    for (Search search : searches()) {
      searches++;
      for (String text : texts) {
        assertThat(found(search, text))
            .as("%s in %s", search.pattern(), text)
            .isEqualTo(expected(search.pattern(), text));
      }
    }
    assertThat(searches).isGreaterThan(60);
  }

  private static List<Search> searches() throws ReflectiveOperationException {
    List<Search> searches = new ArrayList<>();
    for (JavaField field :
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("cn.fazhi.report.core")
                .stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Search.class))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .toList()) {
      Field own = field.reflect();
      own.setAccessible(true);
      searches.add((Search) own.get(null));
    }
    return searches;
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/quality"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(txt|tsv)")).toList()) {
        Files.readAllLines(file).stream().filter(line -> !line.isBlank()).forEach(texts::add);
      }
    }
    Random random = new Random(3);
    return texts.stream().filter(text -> random.nextInt(4) == 0).toList();
  }

  @Test
  void aStretchIsSearchedWithWhatStandsAroundIt() {
    Search.Hits hits = Search.of("(?<=甲)乙(?=丙)").hits("甲乙丙甲乙", 1, 2);

    assertThat(hits.next()).isTrue();
    assertThat(hits.match().start()).isEqualTo(1);
    assertThat(hits.next()).isFalse();
  }

  @Test
  void theWalkGoesOnFromWhereverItIsTold() {
    Search.Hits hits = Search.of("甲.").hits("甲甲甲");

    assertThat(hits.next()).isTrue();
    hits.from(hits.match().start() + 1);
    assertThat(hits.next()).isTrue();
    assertThat(hits.match().start()).isEqualTo(1);
  }

  @Test
  void aPatternThatIsMetByNothingIsNoSearch() {
    assertThatThrownBy(() -> Search.of("甲?")).isInstanceOf(IllegalArgumentException.class);
  }
}
