package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the end record of a zip container: a cut or doctored file has none, or a wrong one. */
final class Directory {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  private Directory() {}

  /** How many entries the directory lists. */
  static int entries(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
    for (int at = bytes.length - END_LENGTH; at >= first; at--) {
      boolean end = buffer.getInt(at) == END_SIGNATURE;
      if (end && at + END_LENGTH + (buffer.getShort(at + 20) & 0xffff) == bytes.length) {
        return buffer.getShort(at + 10) & 0xffff;
      }
    }
    throw new Unreadable(Fault.CORRUPT);
  }
}
