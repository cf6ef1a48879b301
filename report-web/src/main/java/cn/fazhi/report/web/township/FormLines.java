package cn.fazhi.report.web.township;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.report.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines around the parts that have a field of their own each, and how long they may get. */
final class FormLines {
  private static final List<Line> LINES =
      List.of(
          new Line(BlockKind.DOCUMENT_NUMBER, "发文字号", 100),
          new Line(BlockKind.TITLE, "标题", 200),
          new Line(BlockKind.ADDRESSEE, "主送机关", 200),
          new Line(BlockKind.SIGNATURE, "落款单位", 200),
          new Line(BlockKind.DATE, "成文日期", 40),
          new Line(BlockKind.COPY_TO, "抄送", 200));

  private FormLines() {}

  private record Line(BlockKind kind, String label, int longest) {
    /** What was imported may be longer, as long as nobody changes it. */
    String checked(String typed, String stored) {
      if (typed.length() > longest && !ended(typed).equals(stored)) {
        throw new Refusal.NotReady(
            "“" + label + "”最多写 " + longest + " 个字，现在有 " + typed.length() + " 个。请缩短后再保存。");
      }
      return ended(typed);
    }

    /** Whom it is addressed to ends with a colon, however it was typed. */
    private String ended(String typed) {
      if (kind != BlockKind.ADDRESSEE) {
        return typed;
      }
      int end = typed.length();
      while (end > 0 && idle(typed.charAt(end - 1))) {
        end--;
      }
      return end == 0 ? "" : typed.substring(0, end) + "：";
    }

    private static boolean idle(char last) {
      return last == '：' || last == ':' || Character.isWhitespace(last);
    }
  }

  static Map<String, String> of(Document text) {
    Map<String, String> lines = new LinkedHashMap<>();
    LINES.forEach(line -> lines.put(line.kind().name(), text.line(line.kind()).orElse("")));
    return lines;
  }

  /**
   * @throws Refusal.NotReady where a line is longer than its field allows
   */
  static Document written(Document text, Map<String, String> fields) {
    Document written = text;
    for (Line line : LINES) {
      String typed = fields.getOrDefault(line.kind().name(), "").strip();
      String stored = text.line(line.kind()).orElse("");
      written = written.with(line.kind(), line.checked(typed, stored), Manuscripts::fresh);
    }
    return written;
  }
}
