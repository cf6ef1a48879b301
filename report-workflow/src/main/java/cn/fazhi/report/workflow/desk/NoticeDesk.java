package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.notice.Letter;
import cn.fazhi.report.core.notice.MailAddress;
import cn.fazhi.report.core.notice.MailOut;
import cn.fazhi.report.core.notice.NoticeLine;
import cn.fazhi.report.core.notice.Notices;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What people have been told, where mail reaches them, and the mail on its way. */
@Desk
public class NoticeDesk {
  private static final int SHOWN = 100;

  /** Before each further try; after the last there is none. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2));

  /** Longer than any server is waited for. */
  private static final Duration LOST = Duration.ofMinutes(15);

  private final Notices notices;
  private final MailOut mail;
  private final Accounts accounts;
  private final DoorBook book;

  NoticeDesk(Notices notices, MailOut mail, Accounts accounts, DoorBook book) {
    this.notices = notices;
    this.mail = mail;
    this.accounts = accounts;
    this.book = book;
  }

  /** The actor's own, the newest first. */
  @Transactional(readOnly = true)
  public List<NoticeLine> newest(Actor actor, long offset, int most) {
    return notices.newest(actor, offset, most);
  }

  @Transactional(readOnly = true)
  public long count(Actor actor) {
    return notices.count(actor.account());
  }

  @Transactional(readOnly = true)
  public long unread(Actor actor) {
    return notices.unread(actor.account());
  }

  /** What came in after the page was shown stays unread. */
  public void read(Actor actor, @Nullable Instant shown) {
    Instant now = book.now();
    notices.read(actor.account(), shown == null ? now : shown, now);
  }

  @Transactional(readOnly = true)
  public String address(Actor actor) {
    return mail.address(actor.account()).orElse("");
  }

  /** Empty takes the address away. */
  public void address(Actor actor, String typed) {
    String address =
        typed.isBlank()
            ? null
            : MailAddress.in(typed)
                .orElseThrow(
                    () ->
                        new Refusal.NotReady(
                            "邮箱地址不对，请检查后再保存。例如：zhangsan@example.gov.cn；不想收邮件的，留空。"));
    mail.address(actor.account(), address);
    accounts
        .find(actor.account())
        .ifPresent(own -> book.own(own, "CHANGE_MAIL", true, actor.address(), ""));
  }

  /** Mail that did not arrive or perhaps did; the system administrator's to know. */
  @Transactional(readOnly = true)
  public List<Letter> undelivered(Actor actor) {
    return actor.holds(Role.SYSTEM_ADMIN) ? mail.undelivered(SHOWN) : List.of();
  }

  // The mail on its way, for the job that sends it

  @Transactional(readOnly = true)
  public List<Letter> due() {
    return mail.due(book.now(), SHOWN);
  }

  /** Whether it is the caller's to send, and nobody else's. */
  public boolean claim(Letter letter) {
    return mail.claim(letter, book.now());
  }

  public void sent(Letter letter) {
    mail.sent(letter.id(), book.now());
  }

  /** Tries again later, or no more. */
  public void failed(Letter letter, String why) {
    if (letter.tries() < PAUSES.size()) {
      mail.again(letter.id(), book.now().plus(PAUSES.get(letter.tries())), why);
    } else {
      mail.giveUp(letter.id(), why);
    }
  }

  /** It may have gone out, so it is not sent again. */
  public void perhaps(Letter letter, String why) {
    mail.perhaps(letter.id(), why);
  }

  /** Nobody wants it any more. */
  public void drop(Letter letter) {
    mail.giveUp(letter.id(), "账号已停用");
  }

  /** What a node had begun when it died is not sent again: it may have gone out. */
  public int forsakeLost() {
    return mail.forsake(book.now().minus(LOST));
  }
}
