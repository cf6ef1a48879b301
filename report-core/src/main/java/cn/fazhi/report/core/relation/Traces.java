package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what a percentage with decimals follows from anywhere around it, in whatever words: so few
 * numbers stand there that hardly any two would come to it by chance, and no more than two do.
 */
final class Traces {
  private static final Search SHARE =
      Search.of("(?:率|占比?|比例|比重|占[^，,。；;]{1,20}的)(?:分?别?均?(?:为|达到|达|是|保持|高达|仅为|仅|只有))?$");

  /** 分别下降19.1%和18.9%: the second is told by the words of the first. */
  private static final Search AND = Search.of("^[和与及、]$");

  /** 占45%，即9项. */
  private static final Search NAMELY = Search.of("^[，,（(]?即[^，,。；;]{0,4}$");

  /** What a percentage told before it is measured by, or changed by. */
  private static final Search MEASURE =
      Search.of(Times.ANOTHER_YEAR + "|^[^，,。；;]{0,2}(?:应|全|共|总)|[增减升降多少](?:加|长|了|到|至|为)?$");

  private static final Search THEN = Search.of(Times.ANOTHER_YEAR);
  private static final Search CHANGED = Search.of("增|减|升|降|多|少");
  private static final Search CLAUSES_END =
      Search.of("[。；;！？\n](?!(?:" + Times.ANOTHER_YEAR + ")(?:为|是|有)?[^，,。；;]{0,4}$)");
  private static final int BEFORE = 10;
  private static final int BEHIND = 3;
  private static final int SENTENCES = 2;
  private static final int WIDE = 4;

  private final Around around;
  private final Passage passage;
  private final int rate;
  private final boolean namely;
  private final List<Share> fits = new ArrayList<>();
  private int tried;

  private Traces(Around around, boolean namely) {
    this.around = around;
    this.passage = around.passage();
    this.rate = around.rate();
    this.namely = namely;
  }

  static Optional<Share> at(Passage passage, int rate) {
    if (!passage.rate(rate)) {
      return Optional.empty();
    }
    int told = rate;
    while (told > 0
        && AND.in(passage.between(told - 1, told))
        && passage.at(told - 1).percentage()) {
      told--;
    }
    Around around = new Around(passage, rate);
    Optional<Direction> way = Direction.toldBy(passage.before(told));
    boolean share = way.isEmpty() && SHARE.in(passage.clause(told));
    boolean namely =
        share && rate + 1 < passage.size() && NAMELY.in(passage.between(rate, rate + 1));
    return way.isEmpty() && !share || around.round() && !namely
        ? Optional.empty()
        : new Traces(around, namely).traced(way.map(Direction::sign).orElse(0));
  }

  /**
   * @param sign 1 where it grew, -1 where it fell, 0 where it is a share
   */
  private Optional<Share> traced(int sign) {
    List<Integer> there = new ArrayList<>(around.before(SENTENCES, BEFORE));
    List<Integer> behind = behind();
    List<Integer> then =
        Stream.concat(around.before(1, BEFORE).stream(), behind.stream())
            .filter(this::then)
            .toList();
    if (sign != 0 && !then.isEmpty()) {
      return since(then, sign);
    }
    there.addAll(behind);
    for (int one : there) {
      for (int other : there) {
        if (one != other && around.kin(one, other)) {
          if (sign == 0) {
            share(one, other);
          } else {
            change(one, other, sign);
          }
        }
      }
    }
    return rare();
  }

  /** The one pair that fits, where no more were tried than its decimals tell apart. */
  private Optional<Share> rare() {
    boolean rare = namely || tried <= Math.pow(10, passage.value(rate).scale());
    return rare ? Single.of(fits) : Optional.empty();
  }

  /** What it was is said: of all numbers near by one alone is what it became. */
  private Optional<Share> since(List<Integer> then, int sign) {
    Set<Integer> there = new TreeSet<>(around.before(WIDE, 2 * BEFORE));
    there.addAll(then);
    for (int now : there) {
      for (int base : then) {
        if (base != now && around.kin(base, now)) {
          change(base, now, sign);
        }
      }
    }
    return rare();
  }

  /** 上年立案12起、罚款13.4万元. */
  private boolean then(int index) {
    int told = index;
    while (told > 0 && passage.between(told - 1, told).matches("、[^，,。；;]{0,6}")) {
      told--;
    }
    return THEN.in(passage.before(told)) || THEN.in(passage.before(index));
  }

  private void share(int part, int whole) {
    boolean meant = !namely || part == rate + 1;
    if (meant
        && passage.value(part).compareTo(passage.value(whole)) < 0
        && passage.value(part).signum() > 0) {
      fit(Share.of(passage, rate, part, whole));
    }
  }

  /** From one to the other; or by the one, told as a change, to the other. */
  private void change(int one, int other, int sign) {
    BigDecimal change = passage.value(other).subtract(passage.value(one));
    if (change.signum() == sign && passage.value(one).signum() > 0) {
      fit(new Share(passage, rate, one, other, change.abs(), passage.value(one)));
    }
    BigDecimal then =
        sign > 0
            ? passage.value(other).subtract(passage.value(one))
            : passage.value(other).add(passage.value(one));
    if (CHANGED.in(passage.before(one)) && then.signum() > 0 && passage.value(one).signum() > 0) {
      fit(new Share(passage, rate, other, one, passage.value(one), then));
    }
  }

  private void fit(Share share) {
    tried++;
    if (share.rounded()) {
      fits.add(share);
    }
  }

  /** What is said to be what was before or all there is: in brackets, or in so many words. */
  private List<Integer> behind() {
    List<Integer> behind = new ArrayList<>();
    boolean measure = false;
    for (int i = rate + 1; i < passage.size() && i - rate <= BEHIND; i++) {
      String words = passage.between(i - 1, i);
      if (CLAUSES_END.in(words)) {
        break;
      }
      boolean goesOn = measure && (words.isEmpty() || words.equals("、"));
      measure =
          namely && i == rate + 1
              || passage.depth(i) > passage.depth(rate)
              || MEASURE.in(passage.before(i))
              || goesOn;
      if (measure && passage.counted(i)) {
        behind.add(i);
      }
    }
    return behind;
  }
}
