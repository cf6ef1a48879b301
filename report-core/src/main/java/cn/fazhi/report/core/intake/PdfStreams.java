package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every packed stream of a PDF once, before the library holds any in memory: for its
 * length, and for names that only stand inside (a filter may be named from afar).
 */
final class PdfStreams {
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final int LARGEST_TOTAL = 256 * 1024 * 1024;

  /** With all its letters as codes, and what stands around it; it may be cut by a buffer's end. */
  private static final int LONGEST_NAME = 128;

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /**
   * Ways of packing that no office program uses; only unpacking would tell how much they hold. What
   * is spelt out in letters may hide something packed.
   */
  private static final Pattern UNUSUAL =
      Pattern.compile(
          "/(?:LZWDecode|LZW|RunLengthDecode|ASCIIHexDecode|AHx|ASCII85Decode|A85)(?=[\\s/\\]>])");

  /** A name may be spelt with codes. */
  private static final Pattern CODED =
      Pattern.compile("/[^\\s/\\[\\]<>()#]{0,16}#[0-9a-fA-F]{2}[^\\s/\\[\\]<>()]{0,80}");

  private static final Pattern CODE = Pattern.compile("#([0-9a-fA-F]{2})");

  private final byte[] bytes;
  private long total;

  private PdfStreams(byte[] bytes) {
    this.bytes = bytes;
  }

  static void check(byte[] bytes) {
    checkNames(new String(bytes, StandardCharsets.ISO_8859_1));
    new PdfStreams(bytes).check();
  }

  private static void checkNames(String text) {
    boolean coded =
        CODED.matcher(text).results().anyMatch(name -> unusual(plain(name.group()) + "/"));
    if (coded || unusual(text)) {
      throw new Unreadable(Fault.BOMB);
    }
  }

  private static boolean unusual(String text) {
    return UNUSUAL.matcher(text).find();
  }

  private static String plain(String name) {
    return CODE.matcher(name)
        .replaceAll(
            code -> Matcher.quoteReplacement("" + (char) Integer.parseInt(code.group(1), 16)));
  }

  private void check() {
    for (int at = 0; at + STREAM.length < bytes.length; at++) {
      if (bytes[at] == 's' && begins(at)) {
        int start = at + STREAM.length;
        while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
          start++;
        }
        unpack(start);
      }
    }
  }

  private boolean begins(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return false;
      }
    }
    byte next = bytes[at + STREAM.length];
    return next == '\r' || next == '\n';
  }

  /** What is not packed so is as long as it is. */
  private void unpack(int start) {
    if (start + 2 > bytes.length || !packed(start)) {
      return;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      unpack(inflater);
    } catch (DataFormatException broken) {
      // what came out until there has been counted
    } finally {
      inflater.end();
    }
  }

  private void unpack(Inflater inflater) throws DataFormatException {
    byte[] buffer = new byte[64 * 1024];
    String before = "";
    long length = 0;
    for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
      Patience.ask();
      String text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
      checkNames(text);
      before = text.substring(Math.max(0, text.length() - LONGEST_NAME));
      length += read;
      total += read;
      if (length > LARGEST || total > LARGEST_TOTAL) {
        throw new Unreadable(Fault.BOMB);
      }
    }
  }

  private boolean packed(int start) {
    int head = (bytes[start] & 0xff) << 8 | bytes[start + 1] & 0xff;
    return (bytes[start] & 0x0f) == 8 && head % 31 == 0;
  }
}
