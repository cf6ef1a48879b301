package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads plain text in UTF-8, UTF-16 with a mark, or GB18030. */
final class TextReader {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final double STRANGE_AT_MOST = 0.05;

  private TextReader() {}

  static RawText read(byte[] bytes) {
    Limits.bytesOfText(bytes.length);
    String text = decode(bytes).replace("\ufeff", "");
    if (looksBinary(text)) {
      throw new Unreadable(Fault.NOT_A_DOCUMENT);
    }
    return new RawText(lines(text), List.of());
  }

  private static List<Line> lines(String text) {
    return text.lines().flatMap(line -> Line.pieces("", 0, line).stream()).toList();
  }

  static String decode(byte[] bytes) {
    Charset marked = mark(bytes);
    List<Charset> candidates =
        marked != null ? List.of(marked) : List.of(StandardCharsets.UTF_8, GB18030);
    return candidates.stream()
        .map(charset -> strictly(bytes, charset))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new Unreadable(Fault.NOT_A_DOCUMENT));
  }

  private static @Nullable Charset mark(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    boolean bigEndian = bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    return bigEndian ? StandardCharsets.UTF_16BE : null;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notThis) {
      return Optional.empty();
    }
  }

  private static boolean looksBinary(String text) {
    int strange = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c < 0x20 && "\t\n\r\f\u000b".indexOf(c) < 0) {
        return true;
      }
      strange += usual(c) ? 0 : 1;
    }
    return strange > text.length() * STRANGE_AT_MOST;
  }

  private static boolean usual(int c) {
    return c < 0x7f
        || c >= 0x4e00 && c <= 0x9fff
        || Character.isIdeographic(c)
        || c >= 0x2000 && c <= 0x2fff
        || c >= 0x3000 && c <= 0x33ff
        || c >= 0xff00 && c <= 0xffef
        || c >= 0xa0 && c <= 0x24f;
  }
}
