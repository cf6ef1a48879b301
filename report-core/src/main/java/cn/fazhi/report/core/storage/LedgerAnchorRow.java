package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Head;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A row of {@code ledger_anchor}; the heads are kept one a line. */
@TableName("ledger_anchor")
final class LedgerAnchorRow {
  long number;
  Instant anchoredAt;
  String heads;
  String previousLink;
  String link;

  static LedgerAnchorRow of(Anchor anchor) {
    LedgerAnchorRow row = new LedgerAnchorRow();
    row.number = anchor.number();
    row.anchoredAt = anchor.at();
    row.heads =
        anchor.heads().stream()
            .map(head -> head.chain().id() + " " + head.number() + " " + head.link())
            .collect(Collectors.joining("\n"));
    row.previousLink = anchor.previous();
    row.link = anchor.link();
    return row;
  }

  Anchor anchor() {
    List<Head> ends = heads.lines().map(LedgerAnchorRow::head).toList();
    return new Anchor(number, anchoredAt, ends, previousLink, link);
  }

  /** A line changed by hand stays readable: it fits no link. */
  private static Head head(String line) {
    String[] words = line.split(" ", 3);
    boolean whole = words.length == 3 && words[1].matches("\\d{1,18}");
    return whole
        ? new Head(new Chain(words[0]), Long.parseLong(words[1]), words[2])
        : Head.start(new Chain(line));
  }
}
