package cn.fazhi.report.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Tag;

/** The glance may let through only what the scan does not refuse, unless for being broken. */
@Tag("R051")
@Tag("R053")
class GlanceAgreesTest {
  private static final int MOST = 50;

  /** Pieces of which parts are put together, wrong ones more often than in any real file. */
  private static final List<String> PIECES =
      List.of(
          "<w:p>",
          "</w:p>",
          "<w:p/>",
          "<w:p a=\"/>\">",
          "<w:p a='\"' b=\"'>\"/>",
          "<w:p a=\"<\"/>",
          "<w:p\n\ta = \"b\" />",
          "<p:w/ >",
          "<a>",
          "</a>",
          "< a>",
          "<a",
          ">",
          "/>",
          "\"",
          "'",
          "法治",
          "text ",
          "]]>",
          "&lt;",
          "&#68;DE",
          "&#x44;",
          "&x;",
          "&",
          "&#0;",
          "<!-- -->",
          "<!-- <a> -->",
          "<![CDATA[<a>]]>",
          "<?a b?>",
          "<?a <instrText?>",
          "<!DOCTYPE a>",
          "<w:instrText>DDE </w:instrText>",
          "<x:instrText> ddeauto c</x:instrText>",
          "<instrText\n>DDE</instrText>",
          "<w:fldSimple w:instr=\"&#68;DE a\"/>",
          "<w:fldChar w:fldCharType='begin'/>",
          "<o:OLEObject/>",
          "<OLEObject>",
          "<ddeLink a='>'/>",
          "<Relationship Type='a/oleObject'/>",
          "<r:Override ContentType='&#118;baProject'/>",
          "<Default/>",
          "<w:docDefaults/>",
          "\u0000",
          "\u0001",
          "\ufeff",
          "\u0085",
          "\u2028",
          "\uffff");

  private static final List<String> ATTRIBUTES =
      List.of("", " a='/>'", " b=\">\"", " c='\"'", " d=\"'/\"");

  static final List<byte[]> REAL =
      Archive.open(OldWordTest.file("qingtan.docx")).entrySet().stream()
          .filter(entry -> entry.getKey().endsWith(".xml") && entry.getValue().length < 60_000)
          .map(Map.Entry::getValue)
          .toList();

  @Provide
  Arbitrary<byte[]> parts() {
    Arbitrary<String> beginning =
        Arbitraries.of(
            "",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<?xml version='1.0' standalone='yes'?>\r\n",
            "<?xml version=\"1.1\"?>",
            "<?xml version='1.0' encoding='GB18030'?>",
            "\ufeff");
    Arbitrary<String> inside =
        Arbitraries.of(PIECES).list().ofMaxSize(40).map(all -> String.join("", all));
    Arbitrary<Boolean> rooted = Arbitraries.of(true, true, true, true, false);
    return beginning.flatMap(
        start ->
            inside.flatMap(
                middle -> rooted.map(root -> part(start, root ? rooted(middle) : middle))));
  }

  private static String rooted(String middle) {
    return "<w:d xmlns:w='w' xmlns:o='o' xmlns:x='x' xmlns:r='r'>" + middle + "</w:d>";
  }

  private static byte[] part(String start, String rest) {
    return (start + rest).getBytes(UTF_8);
  }

  /** Well-formed more often than not, as single pieces seldom are. */
  @Provide
  Arbitrary<byte[]> trees() {
    return Arbitraries.longs().map(seed -> part("", tree(new Random(seed), 0)));
  }

  private static String tree(Random random, int depth) {
    String name =
        List.of("w:p", "a", "w:instrText", "o:OLEObject", "x:Default", "_b")
            .get(random.nextInt(20) < 17 ? random.nextInt(2) : random.nextInt(6));
    String attribute = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
    String spaces = depth == 0 ? " xmlns:w='w' xmlns:o='o' xmlns:x='x'" : "";
    if (random.nextInt(4) == 0) {
      return "<" + name + spaces + attribute + "/>";
    }
    StringBuilder inside = new StringBuilder();
    for (int i = random.nextInt(4); i > 0 && depth < 300; i--) {
      inside.append(
          random.nextInt(3) == 0
              ? List.of("法>", "&gt;", "\"", "'", "/").get(random.nextInt(5))
              : tree(random, depth + 1));
    }
    return "<" + name + spaces + attribute + ">" + inside + "</" + name + " >";
  }

  @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
  void whatItTakesForInnocentTheScanTakesTooUnlessItIsBroken(@ForAll("parts") byte[] part) {
    agree(part);
  }

  @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
  void soItDoesWithWellFormedParts(@ForAll("trees") byte[] part) {
    agree(part);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void soItDoesAtTheDepthWhereTheLimitLies(@ForAll long seed) {
    Random random = new Random(seed);
    int depth = PartScan.DEEPEST - 3 + random.nextInt(4);
    StringBuilder part = new StringBuilder("<a xmlns:w='w' xmlns:o='o' xmlns:x='x'>");
    for (int i = 1; i < depth; i++) {
      part.append("<a").append(ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()))).append('>');
    }
    part.append(tree(random, 1).repeat(2)).append("</a>".repeat(depth));
    agree(part("", part.toString()), 400_000);
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void soItDoesWithSpoiltPartsOfARealFile(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] part = REAL.get(random.nextInt(REAL.size())).clone();
    for (int i = random.nextInt(20); i > 0; i--) {
      part[random.nextInt(part.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) "<>\"'/!?&: ".charAt(random.nextInt(10));
    }
    agree(part, 400_000);
  }

  private static void agree(byte[] part) {
    agree(part, MOST);
  }

  private static void agree(byte[] part, int most) {
    OptionalInt innocent = Glance.elements(part, most);
    if (innocent.isEmpty()) {
      return;
    }
    try {
      assertThat(PartScan.elements(part, most)).isEqualTo(innocent.getAsInt());
    } catch (Unreadable refused) {
      assertThat(refused.fault()).as(new String(part, UTF_8)).isEqualTo(Fault.CORRUPT);
    }
  }
}
