package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Walks over a Word file's body in reading order and takes down paragraphs and tables. */
final class WordBody {
  private final Styles styles;
  private final AutoNumbers numbers;
  private final List<Line> lines = new ArrayList<>();
  private final WordText.Seen seen = new WordText.Seen();
  private final StringBuilder carried = new StringBuilder();
  private boolean contents;

  WordBody(Styles styles, AutoNumbers numbers) {
    this.styles = styles;
    this.numbers = numbers;
  }

  List<Line> lines() {
    return lines;
  }

  List<Line.Mark> marks() {
    List<Line.Mark> marks = new ArrayList<>(seen.marks());
    if (contents) {
      marks.add(new Line.Mark("table-of-contents", "目录没有读入，只读入了正文。", null));
    }
    return marks;
  }

  void read(Element container) {
    for (Element element : Xml.children(container)) {
      switch (element.getLocalName()) {
        case "p" -> paragraph(element);
        case "tbl" -> table(element);
        case "sdt" -> Xml.child(element, "sdtContent").ifPresent(this::read);
        case "ins", "moveTo" -> {
          seen.tracked();
          read(element);
        }
        case "customXml", "smartTag" -> read(element);
        case "AlternateContent" -> WordText.alternative(element).ifPresent(this::read);
        case "del", "moveFrom" -> seen.tracked();
        default -> {}
      }
    }
  }

  private void paragraph(Element paragraph) {
    if (styles.isTableOfContents(paragraph)) {
      contents = true;
      return;
    }
    WordText text = WordText.of(paragraph, seen);
    carried.append(text.text());
    Limits.characters(carried.length());
    if (!text.markDeleted()) {
      take(paragraph, carried.toString());
      carried.setLength(0);
    }
    text.boxes().forEach(this::read);
  }

  /**
   * A soft line break ends a line as it does for the eye; what belongs together is joined later.
   */
  private void take(Element paragraph, String text) {
    String label = text.isBlank() ? "" : numbers.label(paragraph);
    int outline = styles.outline(paragraph);
    for (String line : text.split("\n")) {
      lines.add(new Line(label, outline, line, false, List.of()));
      label = "";
    }
  }

  private void table(Element table) {
    List<List<Element>> rows = WordTable.rows(table);
    boolean frame = rows.size() == 1 && rows.get(0).size() == 1;
    if (frame) {
      read(rows.get(0).get(0));
      return;
    }
    String text = WordTable.text(rows, this::cell);
    if (!text.isBlank()) {
      lines.add(new Line("", 0, text, true, List.of()));
    }
  }

  private String cell(Element cell) {
    WordBody inside = new WordBody(styles, numbers);
    inside.read(cell);
    seen.add(inside.seen);
    List<String> texts =
        inside.lines.stream()
            .map(line -> (line.label() + line.text()).replaceAll("[\\s\\u3000]+", " ").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    return String.join(" ", texts);
  }
}
