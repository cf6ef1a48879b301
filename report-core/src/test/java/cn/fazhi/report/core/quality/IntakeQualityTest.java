package cn.fazhi.report.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.PartSpan;
import cn.fazhi.report.core.figure.FigureReader;
import cn.fazhi.report.core.intake.Formats;
import cn.fazhi.report.core.intake.Intake;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One report in every format gives the same blocks, parts and figures. */
class IntakeQualityTest {
  /** A report and the same from another format, where both lie at hand. */
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("qingtan.docx", "qingtan.doc"),
          List.of("xinkou-2023.txt", "xinkou-2023.docx"),
          List.of("wangtuan-2024.txt", "wangtuan-2024.docx"),
          List.of("wangtuan-2024.txt", "wangtuan-2024.gb18030.txt"),
          List.of("taipingling-2023.txt", "taipingling-2023.docx"),
          List.of("taipingling-2023.txt", "taipingling-2023.pdf"),
          List.of("zhongliang-2023.txt", "zhongliang-2023.docx"),
          List.of("zhongliang-2023.txt", "zhongliang-2023.doc"));

  /** How many of the files of one format gave the same. */
  private static final class Count {
    private int files;
    private int blocks;
    private int parts;
    private int partsExpected;
    private int partsRead;
    private int partsAgreed;
    private int figures;
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();

  @Test
  void everyFormatReadsTheSame() {
    for (PartsCase report : PartsCase.all()) {
      Document text = read(report.text().getBytes(StandardCharsets.UTF_8));
      Formats.of(report.text())
          .forEach((format, file) -> compare(format, report.name(), text, read(file)));
    }
    for (List<String> pair : PAIRS) {
      Formats.file(pair.get(1))
          .ifPresent(
              file -> {
                String format = pair.get(1).replaceAll(".*\\.", "") + "，办公软件写出";
                Document text = read(Formats.file(pair.get(0)).orElseThrow());
                compare(format, pair.get(1), text, read(file));
              });
    }
    print();
    counts.forEach(
        (format, count) -> {
          assertThat(2.0 * count.partsAgreed / (count.partsExpected + count.partsRead))
              .as(format + " parts, F1")
              .isGreaterThanOrEqualTo(0.98);
          assertThat(count.figures).as(format + " figures").isEqualTo(count.files);
          assertThat(count.blocks).as(format).isGreaterThanOrEqualTo(count.files * 92 / 100);
        });
  }

  private static Document read(byte[] file) {
    return Intake.read(file, "").document();
  }

  private void compare(String format, String name, Document expected, Document read) {
    Count count = counts.computeIfAbsent(format, key -> new Count());
    count.files++;
    count.blocks += same(format, name, blocks(expected), blocks(read));
    List<String> there = parts(expected);
    List<String> here = parts(read);
    count.parts += there.equals(here) ? 1 : 0;
    count.partsExpected += there.size();
    count.partsRead += here.size();
    count.partsAgreed += (int) there.stream().filter(here::contains).count();
    count.figures += figures(expected).equals(figures(read)) ? 1 : 0;
  }

  private int same(String format, String name, List<String> expected, List<String> read) {
    for (int i = 0; i < Math.max(expected.size(), read.size()); i++) {
      String one = i < expected.size() ? expected.get(i) : "";
      String other = i < read.size() ? read.get(i) : "";
      if (!one.equals(other)) {
        differences.add(format + " " + name + "\n    " + one + "\n    " + other);
        return 0;
      }
    }
    return 1;
  }

  private static List<String> blocks(Document document) {
    return document.blocks().stream().map(IntakeQualityTest::block).toList();
  }

  private static String block(Block block) {
    return block.kind() + " " + block.level() + " " + block.label() + "|" + block.body();
  }

  private static List<String> parts(Document document) {
    return Outline.of(document).parts().stream().map(span -> part(document, span)).toList();
  }

  private static String part(Document document, PartSpan span) {
    String words = document.block(span.firstBlock()).orElseThrow().text().substring(span.start());
    return span.kind() + " " + words.substring(0, Math.min(8, words.length()));
  }

  private static List<String> figures(Document document) {
    return FigureReader.read(document).stream()
        .map(figure -> figure.indicator() + " " + figure.value() + figure.unit())
        .toList();
  }

  private void print() {
    if (System.getProperty("quality.print") == null) {
      return;
    }
    System.out.println("| 格式 | 文件 | 段落相同 | 部分相同 | 部分起点 F1 | 数字相同 |");
    System.out.println("|---|---|---|---|---|---|");
    counts.forEach(
        (format, count) ->
            System.out.printf(
                "| %s | %d | %d | %d | %.3f | %d |%n",
                format,
                count.files,
                count.blocks,
                count.parts,
                2.0 * count.partsAgreed / (count.partsExpected + count.partsRead),
                count.figures));
    differences.forEach(System.out::println);
  }
}
