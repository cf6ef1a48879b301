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
        case "br", "cr" -> text.append('\n');
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

  private void run(Element run) {
    if (Xml.on(run, "rPr", "vanish")) {
      seen.hidden();
    } else {
      walk(run);
    }
  }

  /** What was met on the way and has to be told. */
  static final class Seen {
    private boolean tracked;
    private boolean hidden;
    private boolean textBox;

    void tracked() {
      tracked = true;
    }

    void hidden() {
      hidden = true;
    }

    void textBox() {
      textBox = true;
    }

    void add(Seen other) {
      tracked |= other.tracked;
      hidden |= other.hidden;
      textBox |= other.textBox;
    }

    List<Line.Mark> marks() {
      List<Line.Mark> marks = new ArrayList<>();
      if (tracked) {
        marks.add(new Line.Mark("tracked-changes", "文中有修订痕迹：已按全部接受读入，请核对删改处。", null));
      }
      if (hidden) {
        marks.add(new Line.Mark("hidden-text", "文中有隐藏文字，没有读入。", null));
      }
      if (textBox) {
        marks.add(new Line.Mark("text-box", "文本框里的文字已读入，请核对它在正文中的位置。", null));
      }
      return marks;
    }
  }
}
