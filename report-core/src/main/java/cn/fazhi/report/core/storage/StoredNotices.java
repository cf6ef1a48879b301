package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.notice.NoticeLine;
import cn.fazhi.report.core.notice.Notices;
import cn.fazhi.report.core.notice.Reader;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notices kept in the database. */
final class StoredNotices implements Notices {
  private final NoticeMapper notices;

  StoredNotices(NoticeMapper notices) {
    this.notices = notices;
  }

  @Override
  public List<Reader> readers(Collection<Grant> any) {
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
    return notices.readers(units).stream().map(ReaderRow::reader).toList();
  }

  @Override
  public void add(List<Notice> fresh) {
    Batches.of(fresh, batch -> notices.add(batch.stream().map(NoticeRow::of).toList()));
  }

  @Override
  public List<NoticeLine> newest(AccountId account, int most) {
    return notices.newest(account.value(), most).stream().map(NoticeLineRow::line).toList();
  }

  @Override
  public long unread(AccountId account) {
    return notices.unread(account.value());
  }

  @Override
  public void read(AccountId account, Instant until, Instant now) {
    notices.read(account.value(), until, now);
  }
}
