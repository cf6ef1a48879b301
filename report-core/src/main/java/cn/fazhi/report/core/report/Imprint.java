package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The SM3 of everything that is kept of a report, each value behind its length so that no two
 * states share their bytes.
 */
final class Imprint {
  /** Counts up with whatever changes the order or number of the values below. */
  private static final String LAYOUT = "report 1";

  private static final byte[] ABSENT = {-1, -1, -1, -1};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

  private Imprint() {}

  /** The imprint of a state under the version it is, or will be, stored with. */
  static String of(ReportState state, long version, String textDigest) {
    Imprint imprint = new Imprint();
    imprint.add(LAYOUT);
    imprint.identity(state);
    imprint.add(version).add(state.status());
    imprint.turn(state.turn());
    imprint.claim(state.claim());
    imprint.add(state.draftersStep()).add(state.returnedFrom()).add(state.arrived());
    imprint.add(state.deadline()).add(textDigest).people(state.writers());
    imprint.each(state.seals(), imprint::seal);
    imprint.each(state.opinions(), imprint::opinion);
    imprint.each(state.entries(), imprint::entry);
    imprint.secrecy(state.secrecyReview());
    imprint.publication(state.publication());
    if (!state.attachments().isEmpty()) { // so that reports from before there were any keep theirs
      imprint.each(state.attachments(), imprint::attachment);
    }
    return Digest.sm3(imprint.out.toByteArray());
  }

  private void identity(ReportState state) {
    CycleId cycle = state.cycle();
    add(state.id().value()).add(cycle.value()).add(state.year()).add(state.unit().value());
    add(state.bureau().value()).add(state.flow().key()).add(state.flow().version());
  }

  private void turn(@Nullable Turn turn) {
    if (present(turn)) {
      add(turn.step()).add(turn.kind()).add(turn.since()).add(turn.due());
      each(turn.units().stream().map(UnitCode::value).sorted().toList(), this::add);
    }
  }

  private void claim(@Nullable Claim claim) {
    if (present(claim)) {
      add(claim.account().value()).add(claim.name()).add(claim.at());
    }
  }

  private void seal(Seal seal) {
    add(seal.number()).add(seal.digest()).signed(seal.sealed());
    people(seal.writers());
    signed(seal.signed());
    add(seal.reached());
  }

  private void opinion(Opinion opinion) {
    add(opinion.id()).add(opinion.revision());
    add(opinion.block() == null ? null : opinion.block().value());
    add(opinion.quote()).add(opinion.weight()).add(opinion.text()).signed(opinion.by());
    add(opinion.sent()).signed(opinion.resolved());
    each(opinion.answers(), this::answer);
  }

  private void answer(Answer answer) {
    add(answer.kind()).add(answer.text()).add(answer.revision()).signed(answer.by());
  }

  private void entry(Entry entry) {
    add(entry.version()).add(entry.act()).add(entry.from()).add(entry.to());
    add(entry.revision()).add(entry.note()).signed(entry.by());
    if (entry.actedFor() != null) { // so that lines from before there were deputies keep theirs
      add("for").add(entry.actedFor().value());
    }
  }

  private void secrecy(@Nullable SecrecyReview review) {
    if (present(review)) {
      add(review.revision()).add(review.cleared()).add(review.conclusion()).signed(review.by());
    }
  }

  private void publication(@Nullable Publication publication) {
    if (present(publication)) {
      add(publication.revision()).add(publication.clearance()).add(publication.address());
      add(publication.registeredOn()).add(publication.withdrawnFor()).signed(publication.by());
      if (!publication.attachments().isEmpty()) { // as above, of publications without files
        each(publication.attachments().stream().sorted().toList(), this::add);
      }
    }
  }

  private void attachment(Attachment attachment) {
    Attachment.File file = attachment.file();
    add(file.id()).add(file.kind()).add(file.name()).add(file.type()).add(file.size());
    add(file.digest()).add(attachment.since()).signed(attachment.added());
    add(attachment.until()).signed(attachment.removed());
  }

  private void signed(@Nullable Signed signed) {
    if (present(signed)) {
      add(signed.account().value()).add(signed.name()).add(signed.at());
    }
  }

  private void people(Collection<AccountId> people) {
    each(people.stream().map(AccountId::value).sorted().toList(), this::add);
  }

  private <T> void each(Collection<T> values, Consumer<T> how) {
    add(values.size());
    values.forEach(how);
  }

  private boolean present(@Nullable Object value) {
    add(value != null);
    return value != null;
  }

  /** Numbers, words, days and names of constants by how they read; instants to the microsecond. */
  private Imprint add(@Nullable Object value) {
    if (value == null) {
      out.writeBytes(ABSENT);
      return this;
    }
    String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    out.writeBytes(bytes);
    return this;
  }
}
