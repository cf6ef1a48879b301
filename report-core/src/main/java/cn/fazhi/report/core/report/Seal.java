package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.AccountId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The head of a sealed revision; its text is fetched when somebody reads it.
 *
 * @param number 1, 2, 3 ...
 * @param digest SM3 of the sealed text
 * @param writers everybody who has written in the text
 * @param signed null until signed, and where the flow has no signing
 * @param reached whether it has come to the district, which from then on may read it
 */
public record Seal(
    int number,
    String digest,
    Signed sealed,
    Set<AccountId> writers,
    @Nullable Signed signed,
    boolean reached) {
  public Seal {
    writers = Set.copyOf(writers);
  }

  Seal signedBy(Signed signatory) {
    return new Seal(number, digest, sealed, writers, signatory, reached);
  }

  Seal reachedDistrict() {
    return new Seal(number, digest, sealed, writers, signed, true);
  }
}
