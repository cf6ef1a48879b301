package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Looks through a PDF for what must not come in and for what is worth a word. */
final class PdfContents {
  private static final int MOST_PAGES = 300;
  private static final int MOST_ANNOTATIONS = 5_000;

  /** Bytes of what is drawn on all pages; a page of text has some ten thousand. */
  private static final long MOST_DRAWN = 60L * 1024 * 1024;

  private final PDDocument document;
  private final Seen seen = new Seen();
  private int annotations;
  private long drawn;

  PdfContents(PDDocument document) {
    this.document = document;
  }

  /** What is told; scripts and actions are nothing that this library would run. */
  Seen seen() {
    return seen;
  }

  void check() throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) {
      throw new Unreadable(Fault.MACRO);
    }
    if (catalog.containsKey(COSName.OPEN_ACTION) && actionOf(catalog)
        || catalog.containsKey(COSName.AA)
        || names != null && names.containsKey(COSName.getPDFName("JavaScript"))
        || catalog.containsKey(COSName.ACRO_FORM)) {
      seen.active();
    }
    int pages = 0;
    for (Iterator<PDPage> each = document.getPages().iterator(); each.hasNext(); ) {
      if (++pages > MOST_PAGES) {
        throw new Unreadable(Fault.TOO_MANY_PAGES);
      }
      page(each.next());
    }
  }

  /** An array is only the page to open at. */
  private static boolean actionOf(COSDictionary catalog) {
    COSDictionary action = catalog.getCOSDictionary(COSName.OPEN_ACTION);
    return action != null && !COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S));
  }

  private void page(PDPage page) throws IOException {
    for (Iterator<PDStream> each = page.getContentStreams(); each.hasNext(); ) {
      count(each.next());
    }
    var list = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; list != null && i < list.size(); i++) {
      Patience.ask();
      if (++annotations > MOST_ANNOTATIONS) {
        throw new Unreadable(Fault.TOO_COMPLEX);
      }
      if (list.getObject(i) instanceof COSDictionary annotation) {
        annotation(annotation);
      }
    }
  }

  private void count(PDStream stream) throws IOException {
    byte[] buffer = new byte[8192];
    try (InputStream in = stream.createInputStream()) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        Patience.ask();
        drawn += read;
        if (drawn > MOST_DRAWN) {
          throw new Unreadable(Fault.BOMB);
        }
      }
    }
  }

  private void annotation(COSDictionary annotation) {
    String kind = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
    switch (kind) {
      case "FileAttachment", "RichMedia", "Movie", "Sound", "Screen", "3D" ->
          throw new Unreadable(Fault.MACRO);
      case "Text",
          "FreeText",
          "Highlight",
          "Underline",
          "StrikeOut",
          "Squiggly",
          "Ink",
          "Caret",
          "Stamp" ->
          seen.pdfComments();
      case "Widget" -> seen.active();
      default -> {}
    }
  }
}
