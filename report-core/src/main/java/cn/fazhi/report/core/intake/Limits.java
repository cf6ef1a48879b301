package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.intake.Unreadable.Fault;

/** How much a report may hold: many times what any township has ever written. */
final class Limits {
  static final int CHARACTERS = 300_000;
  static final int BLOCKS = 5_000;

  /** Of the file, blank ones aside: those of one paragraph are still to be joined. */
  private static final int LINES = 20_000;

  /** A character takes up no more in any encoding. */
  private static final int BYTES_OF_TEXT = 4 * CHARACTERS;

  private Limits() {}

  static void bytesOfText(int bytes) {
    most(bytes, BYTES_OF_TEXT);
  }

  static void characters(long characters) {
    most(characters, CHARACTERS);
  }

  static RawText checked(RawText raw) {
    characters(raw.lines().stream().mapToLong(line -> line.text().length()).sum());
    most(raw.lines().stream().filter(line -> !line.text().isBlank()).count(), LINES);
    return raw;
  }

  static Document checked(Document document) {
    characters(document.blocks().stream().mapToLong(block -> block.text().length()).sum());
    most(document.blocks().size(), BLOCKS);
    return document;
  }

  private static void most(long number, int most) {
    if (number > most) {
      throw new Unreadable(Fault.TOO_LONG);
    }
  }
}
