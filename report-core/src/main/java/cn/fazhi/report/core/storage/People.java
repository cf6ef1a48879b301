package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.report.Signed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns the three columns that say who did something when into one value and back. */
final class People {
  private People() {}

  static Signed signed(String account, String name, Instant at) {
    return new Signed(new AccountId(account), name, at);
  }

  static @Nullable Signed perhaps(
      @Nullable String account, @Nullable String name, @Nullable Instant at) {
    return account == null || name == null || at == null ? null : signed(account, name, at);
  }

  static @Nullable String account(@Nullable Signed signed) {
    return signed == null ? null : signed.account().value();
  }

  static @Nullable String name(@Nullable Signed signed) {
    return signed == null ? null : signed.name();
  }

  static @Nullable Instant at(@Nullable Signed signed) {
    return signed == null ? null : signed.at();
  }
}
