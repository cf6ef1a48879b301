package cn.fazhi.report.core.report;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a report was made public.
 *
 * @param clearance why remaining personal data may stand, null where there was none
 * @param address where it stands outside this system (公开登记), null until recorded
 * @param withdrawnFor the reason shown in its place once it is withdrawn, null while public
 * @param attachments ids of the files of that revision that are public with it
 */
public record Publication(
    int revision,
    Signed by,
    @Nullable String clearance,
    @Nullable String address,
    @Nullable LocalDate registeredOn,
    @Nullable String withdrawnFor,
    Set<String> attachments) {
  public Publication {
    attachments = Set.copyOf(attachments);
  }

  Publication registered(String where, LocalDate on) {
    return new Publication(revision, by, clearance, where, on, withdrawnFor, attachments);
  }

  Publication withdrawn(String reason) {
    return new Publication(revision, by, clearance, address, registeredOn, reason, attachments);
  }
}
