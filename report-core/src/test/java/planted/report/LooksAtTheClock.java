package planted.report;

import java.time.Instant;

/** Planted: a report that knows what time it is. */
class LooksAtTheClock {
  Instant now() {
    return Instant.now();
  }
}
