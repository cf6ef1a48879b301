package cn.fazhi.report.web.api;

import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.Signed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The head of a sealed revision; {@code digest} is the SM3 of its text. */
record SealJson(
    int number, String digest, ByJson sealed, @Nullable ByJson signed, boolean reachedDistrict) {

  /** Who, and when. */
  record ByJson(String name, Instant at) {
    static ByJson of(Signed signed) {
      return new ByJson(signed.name(), signed.at());
    }

    static @Nullable ByJson perhaps(@Nullable Signed signed) {
      return signed == null ? null : of(signed);
    }
  }

  static SealJson of(Seal seal) {
    return new SealJson(
        seal.number(),
        seal.digest(),
        ByJson.of(seal.sealed()),
        ByJson.perhaps(seal.signed()),
        seal.reached());
  }
}
