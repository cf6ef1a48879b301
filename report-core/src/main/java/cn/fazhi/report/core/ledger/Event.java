package cn.fazhi.report.core.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that happened, as it is written down. It never holds a secret or a report's text; what
 * is not known is empty.
 *
 * @param chain what it belongs to: a report, an account, a day's attempts at the door
 * @param at to the microsecond
 * @param deed what was done, an upper-case word such as SIGN, SIGN_IN, EXPORT
 * @param done false where it was refused
 * @param by the account's id
 * @param name the person's name as it was then
 * @param address the network address it came from
 * @param subject the id of what it was done to
 * @param note a few words, such as the reason
 * @param before SM3 of the subject before, 64 hexadecimal digits
 * @param after SM3 of the subject after
 */
public record Event(
    Chain chain,
    Instant at,
    String deed,
    boolean done,
    String by,
    String name,
    String address,
    String subject,
    String note,
    String before,
    String after) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 64;
  private static final int LONGEST_NOTE = 500;

  /** As exactly and as long as it can be kept, so that it reads back as it was linked. */
  public Event {
    at = at.truncatedTo(ChronoUnit.MICROS);
    name = cut(name, LONGEST_NAME);
    address = cut(address, LONGEST_ADDRESS);
    subject = cut(subject, LONGEST_NAME);
    note = cut(note, LONGEST_NOTE);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean between = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, between ? longest - 1 : longest);
  }
}
