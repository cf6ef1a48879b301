package cn.fazhi.report.core.report;

import cn.fazhi.report.core.document.BlockId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The opinions on one report, in the order they were given. */
final class Opinions {
  private final List<Opinion> all;

  Opinions(List<Opinion> kept) {
    all = new ArrayList<>(kept);
  }

  List<Opinion> all() {
    return List.copyOf(all);
  }

  /** As somebody at this distance may see them. */
  List<Opinion> visibleTo(Sight sight) {
    return switch (sight) {
      case NONE, HEAD -> List.of();
      case OWN -> all.stream().filter(Opinion::sent).toList();
      case SEALED -> all();
    };
  }

  /** Those the unit owes an answer to, after the district judged that revision. */
  List<Opinion> unanswered(int judged) {
    return all.stream().filter(o -> o.sent() && o.open() && o.answerTo(judged).isEmpty()).toList();
  }

  /** How many must-fix opinions are open. */
  int musts() {
    return (int) all.stream().filter(o -> o.open() && o.weight() == Opinion.Weight.MUST).count();
  }

  void note(
      int revision,
      @Nullable BlockId block,
      @Nullable String quote,
      Opinion.Weight weight,
      String words,
      Signed by) {
    int id = all.stream().mapToInt(Opinion::id).max().orElse(0) + 1;
    all.add(new Opinion(id, revision, block, quote, weight, words, by, false, List.of(), null));
  }

  /** The reason of a return, an opinion on the whole report like any other. */
  void demand(int revision, @Nullable String reason, Signed by) {
    if (reason != null && !reason.isBlank()) {
      note(revision, null, null, Opinion.Weight.MUST, reason, by);
    }
  }

  /** Whatever is open goes to the unit. */
  void send() {
    all.replaceAll(o -> o.open() ? o.send() : o);
  }

  void answer(int id, Answer answer) {
    change(id, o -> o.sent() && o.open(), o -> o.answered(answer));
  }

  void settle(int id, Signed by) {
    change(id, Opinion::open, o -> o.resolvedBy(by));
  }

  void reopen(int id) {
    change(id, o -> !o.open(), o -> o.resolvedBy(null));
  }

  private void change(int id, Predicate<Opinion> fits, UnaryOperator<Opinion> change) {
    int at = 0;
    while (at < all.size() && !(all.get(at).id() == id && fits.test(all.get(at)))) {
      at++;
    }
    if (at == all.size()) {
      throw new Refusal.NotFound();
    }
    all.set(at, change.apply(all.get(at)));
  }
}
