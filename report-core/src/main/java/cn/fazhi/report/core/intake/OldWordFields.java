package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps track of a .doc's fields: what they show is text, their instructions are not. */
final class OldWordFields {
  private static final char BEGIN = 0x13;
  private static final char SEPARATOR = 0x14;
  private static final char END = 0x15;
  private static final int DEEPEST = 50;

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean shows;
    private boolean contents;
  }

  private final Deque<Field> open = new ArrayDeque<>();

  /** Whether the character belongs to the text a reader sees. */
  boolean shows(char c) {
    switch (c) {
      case BEGIN -> begin();
      case SEPARATOR -> separate();
      case END -> end();
      default -> {
        Field field = open.peek();
        if (field != null && !field.shows) {
          field.instruction.append(c);
        }
        return open.stream().allMatch(each -> each.shows);
      }
    }
    return false;
  }

  /** Whether what is shown now is a table of contents. */
  boolean inContents() {
    return open.stream().anyMatch(field -> field.contents);
  }

  private void begin() {
    if (open.size() >= DEEPEST) {
      throw new Unreadable(Fault.BOMB);
    }
    open.push(new Field());
  }

  private void separate() {
    Field field = open.peek();
    if (field != null) {
      check(field);
      field.shows = true;
    }
  }

  private void end() {
    Field field = open.poll();
    if (field != null && !field.shows) {
      check(field);
    }
  }

  private static void check(Field field) {
    String instruction = field.instruction.toString().strip();
    if (PartScan.isDde(instruction)) {
      throw new Unreadable(Fault.MACRO);
    }
    field.contents = instruction.startsWith("TOC");
  }
}
