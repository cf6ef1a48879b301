package cn.fazhi.report.core.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Values one after the other, each behind its length: no two lists of values look the same. */
final class Fields {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

  /** What kind of thing the values describe, and in which edition of its list. */
  Fields(String kind) {
    add(kind);
  }

  Fields add(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    out.writeBytes(bytes);
    return this;
  }

  Fields add(long value) {
    return add(Long.toString(value));
  }

  Fields add(Instant value) {
    return add(value.toString());
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
