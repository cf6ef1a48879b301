package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was met in a file's text and has to be told once. */
final class Seen {
  private enum Thing {
    TRACKED("tracked-changes", "文中有修订痕迹：已按全部接受读入，请核对删改处。"),
    HIDDEN("hidden-text", "文中有隐藏文字，没有读入。"),
    TEXT_BOX("text-box", "文本框里的文字已读入，请核对它在正文中的位置。"),
    CONTENTS("table-of-contents", "目录没有读入，只读入了正文。"),
    FOOTNOTES("footnotes", "脚注、尾注没有读入正文，如有必要请写进正文。"),
    PICTURES("pictures", "文中的图片没有读入，图片里的文字请打成文字。"),
    ALT_CHUNK("alt-chunk", "文中引入了另一个文件的内容，没有读入，请把内容直接粘贴到正文。"),
    ACTIVE("active-content", "文件里带有脚本、动作或者表单，没有执行，已忽略。"),
    PDF_COMMENTS("comments", "PDF 上有批注、图章或者标记，没有读入正文，请确认都已处理。"),
    WATERMARK("watermark", "页面上有斜排的水印文字，没有读入。"),
    PDF_TEXT("pdf-text", "这是从 PDF 读出的文字，段落和表格按版面认出，请核对；有 Word 原稿的，最好导入原稿。");

    private final String code;
    private final String message;

    Thing(String code, String message) {
      this.code = code;
      this.message = message;
    }
  }

  private final Set<Thing> things = EnumSet.noneOf(Thing.class);

  void tracked() {
    things.add(Thing.TRACKED);
  }

  void hidden() {
    things.add(Thing.HIDDEN);
  }

  void textBox() {
    things.add(Thing.TEXT_BOX);
  }

  void contents() {
    things.add(Thing.CONTENTS);
  }

  void footnotes() {
    things.add(Thing.FOOTNOTES);
  }

  void pictures() {
    things.add(Thing.PICTURES);
  }

  void altChunk() {
    things.add(Thing.ALT_CHUNK);
  }

  void active() {
    things.add(Thing.ACTIVE);
  }

  void pdfComments() {
    things.add(Thing.PDF_COMMENTS);
  }

  void watermark() {
    things.add(Thing.WATERMARK);
  }

  void pdf() {
    things.add(Thing.PDF_TEXT);
  }

  void add(Seen other) {
    things.addAll(other.things);
  }

  List<Line.Mark> marks() {
    List<Line.Mark> marks = new ArrayList<>();
    things.forEach(thing -> marks.add(new Line.Mark(thing.code, thing.message, null)));
    return marks;
  }
}
