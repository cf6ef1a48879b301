package cn.fazhi.report.core.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been decided about making one report public (政府信息公开): the review, the publication. */
final class Disclosure {
  /** Stands in place of an earlier text; why it is withheld is for the district to know. */
  private static final String NO_LONGER = "经审查，依法不再公开。";

  private @Nullable SecrecyReview review;
  private @Nullable Publication publication;

  Disclosure(@Nullable SecrecyReview review, @Nullable Publication publication) {
    this.review = review;
    this.publication = publication;
  }

  @Nullable SecrecyReview review() {
    return review;
  }

  @Nullable Publication publication() {
    return publication;
  }

  boolean isPublic() {
    return publication != null && publication.withdrawnFor() == null;
  }

  void review(SecrecyReview latest) {
    review = latest;
  }

  void publish(int revision, Signed by, @Nullable String clearance, Set<String> attachments) {
    publication = new Publication(revision, by, clearance, null, null, null, attachments);
  }

  /** Of a report that is withheld nothing stays public. */
  void withhold() {
    if (isPublic()) {
      withdraw(NO_LONGER);
    }
  }

  /** The revision that is now known to stand there. */
  int register(String address, LocalDate on) {
    publication = published().registered(address, on);
    return publication.revision();
  }

  /** The revision that is public no longer. */
  int withdraw(String reason) {
    publication = published().withdrawn(reason);
    return publication.revision();
  }

  private Publication published() {
    return Objects.requireNonNull(publication);
  }
}
