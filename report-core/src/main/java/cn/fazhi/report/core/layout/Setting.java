package cn.fazhi.report.core.layout;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Sets a document's blocks one after the other. */
final class Setting {
  private final Sheet sheet;
  private final Pen pen;
  private final Document document;
  private final Masthead masthead;
  private final Closing closing;
  private boolean mastheadSet;
  private @Nullable XWPFParagraph title;

  Setting(Sheet sheet, Pen pen, Document document, Masthead masthead) {
    this.sheet = sheet;
    this.pen = pen;
    this.document = document;
    this.masthead = masthead;
    this.closing = Closing.of(document);
  }

  void set() {
    masthead(
        document.blocks().stream()
            .filter(block -> block.kind() == BlockKind.DOCUMENT_NUMBER)
            .findFirst()
            .orElse(null));
    BlockKind last = null;
    for (Block block : document.blocks()) {
      if (last == BlockKind.TABLE && block.kind() == BlockKind.TABLE) {
        sheet.paragraph();
      }
      set(block, last);
      last = block.kind();
    }
    if (last == BlockKind.TABLE) {
      sheet.paragraph();
    }
    sheet.last().ifPresent(paragraph -> pen.finish(paragraph, document));
  }

  private void set(Block block, BlockKind last) {
    switch (block.kind()) {
      case DOCUMENT_NUMBER -> {}
      case TITLE -> title(block);
      case ADDRESSEE -> pen.write(sheet.paragraph(), Typeface.BODY, block);
      case HEADING -> heading(block);
      case PARAGRAPH -> paragraph(block);
      case TABLE -> TableLayout.write(sheet, pen, block);
      case SIGNATURE -> closing(block, last == BlockKind.SIGNATURE ? 0 : 2);
      case DATE -> closing(block, last == BlockKind.SIGNATURE ? 0 : 2);
      case COPY_TO -> imprint(block);
    }
  }

  private void masthead(@Nullable Block number) {
    String signer = masthead.signer() == null ? "" : masthead.signer().strip();
    if (number == null && signer.isEmpty()) {
      return;
    }
    XWPFParagraph line = sheet.paragraph();
    mastheadSet = true;
    if (signer.isEmpty()) {
      line.setAlignment(ParagraphAlignment.CENTER);
    } else {
      Sheet.left(line, 1);
      rightTab(line);
    }
    if (number != null) {
      pen.write(line, Typeface.BODY, number);
    }
    if (!signer.isEmpty()) {
      signer(line, signer);
    }
  }

  private static void signer(XWPFParagraph line, String signer) {
    line.createRun().addTab();
    Sheet.write(line, Typeface.BODY, "签发人：");
    Sheet.write(line, Typeface.SIGNER, signer);
  }

  private static void rightTab(XWPFParagraph line) {
    CTTabStop stop = Sheet.properties(line).addNewTabs().addNewTab();
    stop.setVal(STTabJc.RIGHT);
    stop.setPos(BigInteger.valueOf(Page.textWidth() - Sheet.CHARACTER));
  }

  private void title(Block block) {
    XWPFParagraph line = sheet.paragraph();
    line.setAlignment(ParagraphAlignment.CENTER);
    // some programs give the larger type two lines of the grid otherwise
    Sheet.properties(line).addNewSnapToGrid().setVal(false);
    if (title != null) {
      Sheet.blankLinesAfter(title, 0);
    } else if (mastheadSet) {
      Sheet.blankLinesBefore(line, 2);
    }
    Sheet.blankLinesAfter(line, 1);
    title = line;
    int at = 0;
    for (String words : TitleLines.of(block.text())) {
      if (at > 0) {
        XWPFRun end = line.createRun();
        Typeface.TITLE.on(end);
        end.addBreak();
      }
      pen.write(line, Typeface.TITLE, block, at, at + words.length());
      at += words.length();
    }
  }

  private void heading(Block block) {
    XWPFParagraph heading = sheet.indented();
    int level = Math.max(1, block.level());
    heading.setKeepNext(true);
    Sheet.properties(heading).addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    pen.write(heading, Typeface.ofLevel(level), block);
  }

  private void paragraph(Block block) {
    XWPFParagraph paragraph = sheet.indented();
    int end = block.runInEnd();
    if (end > 0) {
      pen.write(paragraph, Typeface.ofLevel(block.level()), block, 0, end);
    }
    pen.write(paragraph, Typeface.BODY, block, end, block.text().length());
  }

  /** Of the imprint (7.4.2) we set the copy line alone. */
  private void imprint(Block block) {
    XWPFParagraph line = sheet.paragraph();
    Sheet.blankLinesBefore(line, 1);
    pen.write(line, Typeface.IMPRINT, block);
  }

  private void closing(Block block, int blankLines) {
    XWPFParagraph line = sheet.paragraph();
    line.setAlignment(ParagraphAlignment.RIGHT);
    line.setKeepNext(block.kind() == BlockKind.SIGNATURE);
    Sheet.right(line, closing.right(block));
    Sheet.blankLinesBefore(line, blankLines);
    pen.write(line, Typeface.BODY, block);
  }
}
