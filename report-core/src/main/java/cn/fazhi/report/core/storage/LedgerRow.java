package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Row;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;

/** A row of {@code ledger_row}. */
@TableName("ledger_row")
final class LedgerRow {
  long id;
  String chain;
  long number;
  Instant happenedAt;
  String deed;
  boolean done;
  String actedBy;
  String actedName;
  String address;
  String subject;
  String note;
  String digestBefore;
  String digestAfter;
  String previousLink;
  String link;

  static LedgerRow of(Row linked) {
    Event event = linked.event();
    LedgerRow row = new LedgerRow();
    row.chain = event.chain().id();
    row.number = linked.number();
    row.happenedAt = event.at();
    row.deed = event.deed();
    row.done = event.done();
    row.actedBy = event.by();
    row.actedName = event.name();
    row.address = event.address();
    row.subject = event.subject();
    row.note = event.note();
    row.digestBefore = event.before();
    row.digestAfter = event.after();
    row.previousLink = linked.previous();
    row.link = linked.link();
    return row;
  }

  Row row() {
    Event event =
        new Event(
            new Chain(chain),
            happenedAt,
            deed,
            done,
            actedBy,
            actedName,
            address,
            subject,
            note,
            digestBefore,
            digestAfter);
    return new Row(event, number, previousLink, link);
  }
}
