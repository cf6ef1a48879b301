package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Anchor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds rates told beside the part and the whole they are worked out from. */
final class Rates {
  private static final Pattern RATE =
      Pattern.compile("^[^。；;！？]{0,20}?[，,、（(](?<name>[\\u4e00-\\u9fff]{2,8})率(?:为|达到|达|是)?$");
  private static final Pattern OTHER_BASE = Pattern.compile("按期|按时|及时|限时|满意|首次|一次|平均|综合|知晓|覆盖");
  private static final Pattern PART =
      Pattern.compile("^[^，,。；;（(]{0,12}[，,、（(](?:其中)?[，,]?(?<done>[^，,。；;]{1,16})$");
  private static final Pattern SETTLED = Pattern.compile("结案|办结|审结|处理|处置|办理|完成|答复|了结");

  private Rates() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(2, passage.size())
        .mapToObj(rate -> at(passage, rate))
        .flatMap(Optional::stream);
  }

  private static Optional<Relation> at(Passage passage, int rate) {
    if (!passage.at(rate).unit().equals("%") || passage.at(rate).approximate()) {
      return Optional.empty();
    }
    Matcher name = RATE.matcher(passage.between(rate - 1, rate));
    if (!name.find() || OTHER_BASE.matcher(name.group("name")).find()) {
      return Optional.empty();
    }
    int part = rate - 1;
    if (part > 1 && Opening.PENDING.matcher(passage.between(part - 1, part)).find()) {
      part--;
    }
    return at(passage, rate, part, name.group("name"));
  }

  private static Optional<Relation> at(Passage passage, int rate, int part, String name) {
    Figure done = passage.at(part);
    Figure whole = passage.at(part - 1);
    Matcher words = PART.matcher(passage.between(part - 1, part));
    boolean fits =
        words.find()
            && speaksOf(name, words.group("done"))
            && done.unit().equals(whole.unit())
            && !done.unit().equals("%")
            && !done.approximate()
            && !whole.approximate()
            && whole.value().signum() > 0
            && done.value().compareTo(whole.value()) <= 0;
    return fits ? relation(passage, rate, part) : Optional.empty();
  }

  /** 调解成功率 speaks of 成功调解, 结案率 of 已处理. */
  private static boolean speaksOf(String rate, String done) {
    if (SETTLED.matcher(rate).find() && SETTLED.matcher(done).find()) {
      return true;
    }
    return IntStream.range(0, rate.length() - 1)
        .anyMatch(i -> done.contains(rate.substring(i, i + 2)));
  }

  private static Optional<Relation> relation(Passage passage, int rate, int part) {
    BigDecimal stated = passage.at(rate).value();
    BigDecimal done = passage.at(part).value();
    BigDecimal whole = passage.at(part - 1).value();
    int digits = Math.max(0, stated.scale());
    BigDecimal exact =
        done.multiply(BigDecimal.valueOf(100)).divide(whole, digits + 6, RoundingMode.HALF_UP);
    BigDecimal computed = exact.setScale(digits, RoundingMode.HALF_UP);
    boolean holds = computed.compareTo(stated) == 0;
    if (!holds && exact.setScale(digits, RoundingMode.DOWN).compareTo(stated) == 0) {
      return Optional.empty(); // cut off instead of rounded: not worth an alarm
    }
    Anchor place = passage.span(part - 1, rate);
    List<Anchor> places =
        List.of(passage.at(rate).place(), passage.at(part).place(), passage.at(part - 1).place());
    return Optional.of(
        new Relation(
            Relation.Kind.RATE,
            holds,
            place,
            passage.quote(place),
            stated,
            computed,
            places,
            Sums.plain(done) + " ÷ " + Sums.plain(whole) + " = " + Sums.plain(computed) + "%"));
  }
}
