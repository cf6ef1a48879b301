package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever is done to a file: it is read, or refused with a reason. */
class NothingButRefusalsTest {
  private static final List<byte[]> FILES = files();

  private static List<byte[]> files() {
    String text = "一、主要举措\n清潭镇全年组织学习六次，办结群众诉求四十二件。\n二、存在不足\n力量不足，主要原因是轮换快。";
    List<byte[]> files = new ArrayList<>();
    files.add(OldWordTest.file("qingtan.doc"));
    files.add(OldWordTest.file("qingtan.docx"));
    files.add(new PdfFile(20, 6).paragraph(text.replace("\n", "")).numbered().bytes());
    files.add(text.getBytes(StandardCharsets.UTF_8));
    files.add(text.getBytes(Charset.forName("GB18030")));
    files.add(text.getBytes(StandardCharsets.UTF_16));
    Samples.folder()
        .ifPresent(
            folder -> {
              files.add(Samples.bytes("zhongliang-2023.doc"));
              files.add(Samples.bytes("taipingling-2023.pdf"));
              files.add(Samples.bytes("yangkou-2023.docx"));
            });
    return files;
  }

  @Provide
  Arbitrary<byte[]> spoilt() {
    Arbitrary<byte[]> file = Arbitraries.of(FILES);
    Arbitrary<Long> seed = Arbitraries.longs();
    return Arbitraries.oneOf(
        file.flatMap(bytes -> seed.map(s -> cut(bytes, new Random(s)))),
        file.flatMap(bytes -> seed.map(s -> flipped(bytes, new Random(s)))),
        file.flatMap(one -> file.flatMap(two -> seed.map(s -> spliced(one, two, new Random(s))))));
  }

  private static byte[] cut(byte[] bytes, Random random) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = 1 + random.nextInt(60); i > 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** The beginning stays, so that it is still taken for what it was. */
  private static byte[] spliced(byte[] one, byte[] two, Random random) {
    byte[] spliced = one.clone();
    int from = random.nextInt(two.length);
    int to = Math.min(spliced.length, 8) + random.nextInt(Math.max(1, spliced.length - 8));
    int most = Math.min(two.length - from, Math.max(0, spliced.length - to));
    System.arraycopy(two, from, spliced, Math.min(to, spliced.length), random.nextInt(most + 1));
    return spliced;
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void aSpoiltFileIsReadOrRefused(@ForAll("spoilt") byte[] bytes) {
    try {
      quotesStandWhereTheySay(Intake.read(bytes, "报告"));
    } catch (Unreadable refused) {
      assertThat(refused.fault().sentence()).contains("请");
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void noiseIsReadOrRefused(@ForAll byte[] noise) {
    try {
      quotesStandWhereTheySay(Intake.read(noise, "报告"));
    } catch (Unreadable refused) {
      assertThat(refused.fault().sentence()).contains("请");
    }
  }

  /** A notice that names a block and words that are kept has its words in that block. */
  private static void quotesStandWhereTheySay(Manuscript manuscript) {
    Map<BlockId, Block> blocks = new HashMap<>();
    manuscript.document().blocks().forEach(block -> blocks.put(block.id(), block));
    for (Notice notice : manuscript.notices()) {
      assertThat(notice.block() == null || blocks.containsKey(notice.block())).isTrue();
      if (notice.code().equals("broken-paragraph")) {
        assertThat(blocks.get(notice.block()).text()).contains(notice.quote());
      }
    }
    assertThat(manuscript.document().blocks())
        .allMatch(block -> block.text().chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n'));
  }
}
