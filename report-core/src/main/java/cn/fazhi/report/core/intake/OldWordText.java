package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The text of one paragraph of a .doc as it reads with all tracked changes accepted. */
final class OldWordText {
  private static final char PICTURE = 0x01;
  private static final char NOTE = 0x02;
  private static final char DRAWING = 0x08;
  private static final char CELL = 0x07;
  private static final char LINE = 0x0b;
  private static final char PAGE = 0x0c;
  private static final char PARAGRAPH = 0x0d;
  private static final char COLUMN = 0x0e;
  private static final char HYPHEN = 0x1e;

  private final Seen seen;
  private final OldWordFields fields;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> drawings = new ArrayList<>();
  private boolean markDeleted;
  private boolean cellEnd;

  private OldWordText(Seen seen, OldWordFields fields) {
    this.seen = seen;
    this.fields = fields;
  }

  static OldWordText of(Paragraph paragraph, Seen seen, OldWordFields fields) {
    OldWordText text = new OldWordText(seen, fields);
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      Patience.ask();
      text.read(paragraph.getCharacterRun(i));
    }
    return text;
  }

  String text() {
    return text.toString();
  }

  /** Whether the end of the paragraph was deleted, so that the next one goes on in it. */
  boolean markDeleted() {
    return markDeleted;
  }

  boolean cellEnd() {
    return cellEnd;
  }

  /** Where in the file something is drawn. */
  List<Integer> drawings() {
    return drawings;
  }

  private void read(CharacterRun run) {
    boolean deleted = run.isMarkedDeleted();
    boolean hidden = !deleted && run.isVanished();
    if (deleted || run.isMarkedInserted()) {
      seen.tracked();
    }
    String characters = run.text();
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean shown = fields.shows(c);
      if (c == PARAGRAPH) {
        markDeleted = deleted;
      } else if (c == CELL) {
        cellEnd = true;
      } else if (shown && hidden && c > ' ') {
        seen.hidden();
      } else if (shown && !deleted && !hidden) {
        take(c, run, i);
      }
    }
  }

  private void take(char c, CharacterRun run, int offset) {
    switch (c) {
      case LINE -> text.append('\n');
      case PAGE, COLUMN -> text.append('\f');
      case HYPHEN -> text.append('-');
      case PICTURE -> seen.pictures();
      case NOTE -> seen.footnotes();
      case DRAWING -> drawings.add(run.getStartOffset() + offset);
      default -> {
        if (c == '\t' || c >= ' ' && !(run.isSymbol() && run.isSpecialCharacter())) {
          text.append(c);
        }
      }
    }
  }
}
