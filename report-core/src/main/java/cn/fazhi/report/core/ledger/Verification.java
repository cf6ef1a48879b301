package cn.fazhi.report.core.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the whole ledger once and says where it is not as it was written. It remembers one
 * end for each chain, never the rows.
 */
public final class Verification {
  private final Links links;
  private final Consumer<Fault> faults;
  private final Map<Chain, Head> held = new HashMap<>();
  private final Map<Chain, Head> ends = new HashMap<>();
  private final Set<Chain> seen = new HashSet<>();
  private Head lastAnchor = Head.start(Chain.ANCHORS);
  private @Nullable Anchor newest;
  private long rows;

  public Verification(Links links, Consumer<Fault> faults) {
    this.links = links;
    this.faults = faults;
  }

  /** Checks links, numbers, ends and anchors; hands each row on to whoever else looks at it. */
  public void goThrough(LedgerPages pages, Consumer<Row> also) {
    pages.anchors(this::anchor);
    pages.rows(
        row -> {
          row(row);
          also.accept(row);
        });
    pages.heads(this::head);
    ends.keySet().stream().filter(chain -> !seen.contains(chain)).forEach(this::headless);
    held.values().forEach(this::reached);
  }

  public long rows() {
    return rows;
  }

  public long chains() {
    return ends.size();
  }

  public long anchors() {
    return lastAnchor.number();
  }

  /** The newest anchor, null before the first. */
  public @Nullable Anchor newest() {
    return newest;
  }

  private void anchor(Anchor anchor) {
    String wrong =
        wrong(lastAnchor, anchor.number(), anchor.previous(), links.fits(anchor), "一个锚点");
    if (wrong != null) {
      faults.accept(new Fault(Chain.ANCHORS, anchor.number(), wrong));
    }
    lastAnchor = new Head(Chain.ANCHORS, anchor.number(), anchor.link());
    newest = anchor;
    anchor.heads().forEach(this::hold);
  }

  private void hold(Head head) {
    Head before = held.put(head.chain(), head);
    if (before != null && before.number() > head.number()) {
      held.put(head.chain(), before);
      faults.accept(
          new Fault(head.chain(), head.number() + 1, "锚点曾记到第 " + before.number() + " 条，后来却变少了。"));
    }
  }

  private void row(Row row) {
    rows++;
    Chain chain = row.event().chain();
    Head end = ends.getOrDefault(chain, Head.start(chain));
    String wrong = wrong(end, row.number(), row.previous(), links.fits(row), "一条");
    Head anchored = held.get(chain);
    if (wrong == null
        && anchored != null
        && anchored.number() == row.number()
        && !anchored.link().equals(row.link())) {
      wrong = "和锚点记下的不一样，可能整条链被重写过。";
    }
    if (wrong != null) {
      faults.accept(new Fault(chain, row.number(), wrong));
    }
    ends.put(chain, row.head());
  }

  private static @Nullable String wrong(
      Head end, long number, String previous, boolean fits, String one) {
    if (number > end.number() + 1) {
      return "前面少了第 " + (end.number() + 1) + " 条，可能被删除。";
    }
    if (number <= end.number()) {
      return "次序不对：它排在第 " + end.number() + " 条后面。";
    }
    if (!previous.equals(end.link())) {
      return "与前" + one + "接不上：这一条或前一条被换过。";
    }
    return fits ? null : "内容与校验码不符：被改动过，或者不是本系统写入的。";
  }

  private void head(Head head) {
    seen.add(head.chain());
    Head end =
        head.chain().equals(Chain.ANCHORS)
            ? lastAnchor
            : ends.getOrDefault(head.chain(), Head.start(head.chain()));
    if (head.number() > end.number()) {
      faults.accept(
          new Fault(
              head.chain(), end.number() + 1, "末尾的记录不见了，应当共有 " + head.number() + " 条，可能被删除。"));
    } else if (!head.equals(end)) {
      faults.accept(new Fault(head.chain(), end.number(), "与登记的末端不一致，末尾可能被换过。"));
    }
  }

  private void headless(Chain chain) {
    faults.accept(new Fault(chain, 0, "链的末端登记不见了，可能被删除。"));
  }

  /** What an anchor held must still be there. */
  private void reached(Head anchored) {
    Head end = ends.getOrDefault(anchored.chain(), Head.start(anchored.chain()));
    if (end.number() < anchored.number()) {
      String gone =
          end.number() == 0
              ? "整条链不见了，锚点记下它有 " + anchored.number() + " 条。"
              : "末尾的记录不见了，锚点记到第 " + anchored.number() + " 条。";
      faults.accept(new Fault(anchored.chain(), end.number() + 1, gone));
    }
  }
}
