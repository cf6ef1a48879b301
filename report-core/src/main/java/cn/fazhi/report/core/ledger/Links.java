package cn.fazhi.report.core.ledger;

import java.time.Instant;
import java.util.List;

/** Links rows and anchors so that only who holds the key can make one that fits (HMAC-SM3). */
public final class Links {
  private final LedgerKey key;

  public Links(LedgerKey key) {
    this.key = key;
  }

  /** The row that puts an event at the end of its chain. */
  public Row row(Event event, Head end) {
    long number = end.number() + 1;
    return new Row(event, number, end.link(), link(event, number, end.link()));
  }

  /** The anchor that follows another one. */
  public Anchor anchor(Instant at, List<Head> heads, Head end) {
    long number = end.number() + 1;
    return new Anchor(number, at, heads, end.link(), link(number, at, heads, end.link()));
  }

  public boolean fits(Row row) {
    return row.link().equals(link(row.event(), row.number(), row.previous()));
  }

  public boolean fits(Anchor anchor) {
    return anchor
        .link()
        .equals(link(anchor.number(), anchor.at(), anchor.heads(), anchor.previous()));
  }

  private String link(Event event, long number, String previous) {
    return key.seal(
        new Fields("row 1")
            .add(event.chain().id())
            .add(number)
            .add(event.at())
            .add(event.deed())
            .add(Boolean.toString(event.done()))
            .add(event.by())
            .add(event.name())
            .add(event.address())
            .add(event.subject())
            .add(event.note())
            .add(event.before())
            .add(event.after())
            .add(previous));
  }

  private String link(long number, Instant at, List<Head> heads, String previous) {
    Fields fields = new Fields("anchor 1").add(number).add(at).add(heads.size());
    heads.forEach(head -> fields.add(head.chain().id()).add(head.number()).add(head.link()));
    return key.seal(fields.add(previous));
  }
}
