package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.notice.Late;
import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.notice.NoticeLine;
import cn.fazhi.report.core.notice.Notices;
import cn.fazhi.report.core.notice.Reader;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Proxy;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Notices kept in the database. */
final class StoredNotices implements Notices {
  private static final List<Notice.Kind> ASKING =
      Arrays.stream(Notice.Kind.values()).filter(kind -> kind.asks() && !kind.urges()).toList();

  private final NoticeMapper notices;

  StoredNotices(NoticeMapper notices) {
    this.notices = notices;
  }

  @Override
  public List<Reader> readers(Collection<Grant> any, LocalDate today) {
    if (any.isEmpty()) {
      return List.of();
    }
    Map<Role, TreeSet<String>> units =
        any.stream()
            .collect(
                groupingBy(
                    Grant::role,
                    TreeMap::new,
                    mapping(grant -> grant.unit().value(), toCollection(TreeSet::new))));
    return notices.readers(units, today).stream().map(ReaderRow::reader).toList();
  }

  @Override
  public void add(List<Notice> fresh) {
    Batches.of(fresh, batch -> notices.add(batch.stream().map(NoticeRow::of).toList()));
  }

  @Override
  public List<NoticeLine> newest(Actor reader, long offset, int most) {
    List<Grant> lent = reader.proxies().stream().map(Proxy::grant).toList();
    List<String> signing = units(lent, role -> role == Role.SIGNATORY);
    List<String> judging = units(lent, role -> role != Role.SIGNATORY);
    return notices.newest(reader.account().value(), signing, judging, offset, most).stream()
        .map(NoticeLineRow::line)
        .toList();
  }

  @Override
  public long count(AccountId account) {
    return notices.count(account.value());
  }

  @Override
  public long unread(AccountId account) {
    return notices.unread(account.value());
  }

  @Override
  public void over(ReportId report, Instant now) {
    notices.over(report.value(), ASKING, now);
  }

  @Override
  public void arrived(CycleId cycle, UnitCode unit, Instant now) {
    notices.arrived(Late.subject(cycle, unit), now);
  }

  @Override
  public void read(AccountId account, Instant until, Instant now) {
    notices.read(account.value(), until, now);
  }

  private static List<String> units(List<Grant> grants, Predicate<Role> which) {
    return grants.stream()
        .filter(grant -> which.test(grant.role()))
        .map(grant -> grant.unit().value())
        .distinct()
        .sorted()
        .toList();
  }
}
