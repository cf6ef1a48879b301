package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two states of a document side by side, as a reader sees them: which part or level a block was
 * given makes no difference, only its words and its place do.
 *
 * @param changes in the reading order of the later state, removed blocks where they stood
 */
public record Comparison(List<Change> changes) {
  public Comparison {
    changes = List.copyOf(changes);
  }

  public static Comparison of(Document before, Document after) {
    return new Comparison(new Walk(before.blocks(), after.blocks()).changes());
  }

  /** How many blocks are not as they were. */
  public long changed() {
    return changes.stream().filter(change -> change.kind() != Change.Kind.SAME).count();
  }

  /** How many blocks stand elsewhere, edited or not. */
  public long moved() {
    return changes.stream().filter(change -> change.kind() == Change.Kind.MOVED).count();
  }

  public boolean same() {
    return changed() == 0;
  }

  /** What became of a block of the earlier state. */
  public Optional<Change> of(BlockId earlier) {
    return changes.stream()
        .filter(change -> change.before() != null && change.before().id().equals(earlier))
        .findFirst();
  }

  private static final class Walk {
    private final List<Block> before;
    private final List<Block> after;
    private final Pairing pairing;
    private final boolean[] steady;
    private final List<Change> changes = new ArrayList<>();

    Walk(List<Block> before, List<Block> after) {
      this.before = before;
      this.after = after;
      this.pairing = Pairing.ofBlocks(before, after);
      this.steady = pairing.steady();
    }

    List<Change> changes() {
      boolean[] landmark = new boolean[before.size()];
      for (int i = 0; i < after.size(); i++) {
        if (steady[i]) {
          landmark[pairing.partner(i)] = true;
        }
      }
      removed(0, landmark);
      for (int i = 0; i < after.size(); i++) {
        changes.add(change(i));
        if (steady[i]) {
          removed(pairing.partner(i) + 1, landmark);
        }
      }
      return changes;
    }

    private Change change(int i) {
      int partner = pairing.partner(i);
      return partner == Pairing.NONE
          ? Change.added(after.get(i))
          : Change.kept(before.get(partner), after.get(i), steady[i]);
    }

    private void removed(int from, boolean[] landmark) {
      for (int i = from; i < before.size() && !landmark[i]; i++) {
        if (!pairing.taken(i)) {
          changes.add(Change.removed(before.get(i)));
        }
      }
    }
  }
}
