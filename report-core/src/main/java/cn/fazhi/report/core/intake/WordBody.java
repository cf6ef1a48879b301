package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Walks over a Word file's body in reading order and takes down paragraphs and tables. */
final class WordBody {
  private final Styles styles;
  private final AutoNumbers numbers;
  private final List<Line> lines = new ArrayList<>();
  private final Seen seen = new Seen();
  private final StringBuilder carried = new StringBuilder();

  WordBody(Styles styles, AutoNumbers numbers) {
    this.styles = styles;
    this.numbers = numbers;
  }

  List<Line> lines() {
    return lines;
  }

  Seen seen() {
    return seen;
  }

  void read(Element container) {
    for (Element element : Xml.children(container)) {
      Patience.ask();
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
      seen.contents();
      return;
    }
    WordText text = WordText.of(paragraph, seen);
    if (Xml.on(paragraph, "pPr", "pageBreakBefore")) {
      carried.append('\f');
    }
    carried.append(text.text());
    Limits.characters(carried.length());
    if (!text.markDeleted()) {
      take(paragraph, carried.toString());
      carried.setLength(0);
    }
    text.boxes().forEach(this::read);
  }

  private void take(Element paragraph, String text) {
    String label = text.isBlank() ? "" : numbers.label(paragraph);
    lines.addAll(Line.pieces(label, styles.outline(paragraph), text));
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
    return Line.cell(inside.lines);
  }
}
