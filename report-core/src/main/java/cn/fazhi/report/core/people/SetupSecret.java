package cn.fazhi.report.core.people;

import java.time.Instant;
import java.util.Optional;

/** Where the secret is kept that opens an empty system, as a digest and once only. */
public interface SetupSecret {
  /** Puts a new one in the place of any that was not used. */
  void renew(String digest, Instant until);

  /** The digest of the one that may be used now. */
  Optional<String> open(Instant now);

  /** True for the one caller who uses it. */
  boolean use(String digest, Instant now);
}
