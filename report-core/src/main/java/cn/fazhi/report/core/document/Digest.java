package cn.fazhi.report.core.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905-2016) as hexadecimal digits. */
public final class Digest {
  private Digest() {}

  public static String sm3(String text) {
    return sm3(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String sm3(byte[] bytes) {
    SM3Digest sm3 = new SM3Digest();
    sm3.update(bytes, 0, bytes.length);
    byte[] out = new byte[sm3.getDigestSize()];
    sm3.doFinal(out, 0);
    return HexFormat.of().formatHex(out);
  }
}
