package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Letter;
import cn.fazhi.report.core.notice.MailOut;
import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.people.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mail kept in the database until it has gone out. */
final class StoredMailOut implements MailOut {
  private final MailOutMapper letters;

  StoredMailOut(MailOutMapper letters) {
    this.letters = letters;
  }

  @Override
  public void add(Map<Notice, String> addresses) {
    List<MailOutRow> rows =
        addresses.entrySet().stream().map(a -> MailOutRow.of(a.getKey(), a.getValue())).toList();
    Batches.of(rows, letters::add);
  }

  @Override
  public List<Letter> due(Instant now, int most) {
    return letters.due(now, most).stream().map(LetterRow::letter).toList();
  }

  @Override
  public boolean claim(Letter letter, Instant now) {
    return letters.claim(letter.id(), letter.tries(), now) == 1;
  }

  @Override
  public void sent(String id, Instant now) {
    letters.sent(id, now);
  }

  @Override
  public void again(String id, Instant next, String error) {
    letters.failed(id, Letter.State.WAITING, next, error);
  }

  @Override
  public void perhaps(String id, String error) {
    letters.failed(id, Letter.State.PERHAPS_SENT, null, error);
  }

  @Override
  public void giveUp(String id, String error) {
    letters.failed(id, Letter.State.GIVEN_UP, null, error);
  }

  @Override
  public int forsake(Instant before) {
    return letters.forsake(before);
  }

  @Override
  public List<Letter> undelivered(int most) {
    return letters.undelivered(most).stream().map(LetterRow::letter).toList();
  }

  @Override
  public Optional<String> address(AccountId account) {
    return Optional.ofNullable(letters.address(account.value()));
  }

  @Override
  public void address(AccountId account, @Nullable String address) {
    letters.move(account.value(), address);
  }
}
