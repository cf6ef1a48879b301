package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The text of one Word paragraph as it reads with all tracked changes accepted. */
final class WordText {
  private final Seen seen;
  private final StringBuilder text = new StringBuilder();
  private final List<Element> boxes = new ArrayList<>();
  private boolean markDeleted;

  private WordText(Seen seen) {
    this.seen = seen;
  }

  static WordText of(Element paragraph, Seen seen) {
    WordText text = new WordText(seen);
    text.markDeleted = Xml.child(paragraph, "pPr", "rPr", "del").isPresent();
    text.walk(paragraph);
    return text;
  }

  String text() {
    return text.toString();
  }

  /** Whether the end of the paragraph was deleted, so that the next one goes on in it. */
  boolean markDeleted() {
    return markDeleted;
  }

  /** Contents of text boxes anchored in it. */
  List<Element> boxes() {
    return boxes;
  }

  static Optional<Element> alternative(Element alternate) {
    return Xml.child(alternate, "Choice").or(() -> Xml.child(alternate, "Fallback"));
  }

  private void walk(Element parent) {
    for (Element element : Xml.children(parent)) {
      switch (element.getLocalName()) {
        case "t" -> text.append(element.getTextContent());
        case "tab", "ptab" -> text.append(' ');
        case "br" -> text.append(lineBreak(element));
        case "cr" -> text.append('\n');
        case "noBreakHyphen" -> text.append('-');
        case "r" -> run(element);
        case "del", "moveFrom" -> seen.tracked();
        case "ins", "moveTo" -> {
          seen.tracked();
          walk(element);
        }
        case "AlternateContent" -> alternative(element).ifPresent(this::walk);
        case "txbxContent" -> {
          seen.textBox();
          boxes.add(element);
        }
        case "pPr", "rPr", "rt", "instrText", "delText", "sdtPr", "sdtEndPr" -> {}
        default -> walk(element);
      }
    }
  }

  private static char lineBreak(Element element) {
    String type = Xml.attribute(element, "type");
    return type.equals("page") || type.equals("column") ? '\f' : '\n';
  }

  private void run(Element run) {
    if (Xml.on(run, "rPr", "vanish")) {
      seen.hidden();
    } else {
      walk(run);
    }
  }
}
