package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds totals told behind their parts: 邻里纠纷25件、婚姻纠纷12件，共计37件. */
final class Totals {
  private static final Search TOTAL =
      Search.of(
          "^[^，,。；;、]{0,20}[，,、；;](?<name>[^，,。；;、]{0,14}?)(?<word>共计|合计|总计|总共|(?<!公)共(?!享|同|青|建|治|产|助)|累计)[^，,。；;、每]{0,8}$|^(?<direct>共计|合计)$|^[^，,。；;、]{0,6}共$");
  private static final Search TOGETHER = Search.of("^[^，,。；;、]{0,10}[，,；;](?:以上|上述|这|该)?$");

  /** 中心1个、站14个、室186个，各级平台201个. */
  private static final Search LEVELS =
      Search.of(
          "^[^，,。；;、]{0,10}[，,；;](?:(?:各级|各类|[三四五]级)[^，,。；;、]{2,10}|[^，,。；;、]{0,6}总[数量]|共?[收回]回)$");

  private static final Search EVERY = Search.of("^[^，,。；;、]{0,4}(?:均|全部|都)");
  private static final Search ITEM =
      Search.of("^[^，,、；;。：:]{0,8}(?:[，,、；;]|和|及|以及|与)(?!其中|共|合计|累计)[^，,；;。：:]{0,20}$");
  private static final Search ANEW = Search.of("分[为成]|分别|其中|[：:]|包括|按");
  private static final Search ATTACHED = Search.of("[^，,。；;、]共$");
  private static final Search BARE = Search.of("[，,]共有?$");

  /** Halves or quarters of the year, which leave nothing out. */
  private static final List<Search> HALVES = List.of(Search.of("上半年"), Search.of("下半年"));

  private static final List<Search> QUARTERS =
      List.of(Search.of("一季度"), Search.of("二季度"), Search.of("三季度"), Search.of("四季度"));

  private static final Search DOUBT = Search.of("等|同时|兼|示范|评选|其中|余|多");

  /** Nothing is told of which these were a part. */
  private static final Pattern AMONG = Pattern.compile("^其中");

  private static final Set<String> PAPERS = Set.of("件", "份", "个", "项");
  private static final int MOST = 20;
  private static final int SHORT = 4;

  private Totals() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(2, passage.size())
        .mapToObj(total -> at(passage, total))
        .flatMap(Optional::stream);
  }

  private static Optional<Relation> at(Passage passage, int total) {
    Figure whole = passage.at(total);
    if (!whole.counted()) {
      return Optional.empty();
    }
    var words = TOTAL.first(passage.between(total - 1, total));
    if (words == null) {
      return taken(passage, total);
    }
    int first = first(passage, total);
    String name = words.group("name");
    boolean bare = name == null || name.length() <= SHORT;
    if (total - first < 2 || !bare && !akin(name, passage, first, total)) {
      return Optional.empty();
    }
    BigDecimal sum = sum(passage, first, total);
    boolean holds = sum.compareTo(whole.value()) == 0;
    String word = String.valueOf(words.group("word"));
    boolean plain =
        word.equals("null")
            ? ATTACHED.in(words.group())
            : word.endsWith("计") && !word.equals("累计") || BARE.in(words.group());
    boolean told = plain || year(passage, first, total);
    int from = holds ? first : again(passage, first, total);
    return from < total || bare && told && certain(passage, first, total, sum)
        ? relation(passage, from < total ? from : first, total)
        : Optional.empty();
  }

  /** 建议8件、提案6件，14件均已办结: taken together without a word for it. */
  private static Optional<Relation> taken(Passage passage, int total) {
    String lead = passage.between(total - 1, total);
    boolean together = TOGETHER.in(lead) && EVERY.in(passage.after(total)) || LEVELS.in(lead);
    int first = together ? first(passage, total) : total;
    return total - first > 1 && sum(passage, first, total).compareTo(passage.value(total)) == 0
        ? relation(passage, first, total)
        : Optional.empty();
  }

  private static Optional<Relation> relation(Passage passage, int first, int total) {
    List<Integer> parts = IntStream.range(first, total).boxed().toList();
    return Optional.of(parts)
        .filter(all -> all.stream().noneMatch(i -> passage.at(i).approximate()))
        .map(all -> new Addition(passage, total, all).relation());
  }

  private static BigDecimal sum(Passage passage, int first, int total) {
    return passage.figures().subList(first, total).stream()
        .map(Figure::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** 按性别分为男27人、女4人，按年龄分为…: each way of sorting adds up, not all of them together. */
  private static int again(Passage passage, int first, int total) {
    return IntStream.range(first, total - 1)
        .filter(from -> from > 0 && ANEW.in(passage.between(from - 1, from)))
        .filter(from -> sum(passage, from, total).compareTo(passage.value(total)) == 0)
        .findFirst()
        .orElse(total);
  }

  /** 省级示范村3个、市级8个，市级以上示范村共11个: named with a word of its parts. */
  private static boolean akin(String name, Passage passage, int first, int total) {
    String parts = passage.quote(passage.span(first, total - 1));
    return IntStream.range(0, name.length() - 1)
        .anyMatch(i -> parts.contains(name.substring(i, i + 2)));
  }

  private static boolean year(Passage passage, int first, int total) {
    return Stream.of(HALVES, QUARTERS)
        .filter(times -> times.size() == total - first)
        .anyMatch(
            times ->
                IntStream.range(first, total)
                    .allMatch(i -> times.get(i - first).in(passage.before(i))));
  }

  private static int first(Passage passage, int total) {
    int first = total - 1;
    int floor = Math.max(0, total - MOST);
    while (first > floor
        && akin(passage.at(first - 1).unit(), passage.at(total).unit())
        && passage.depth(first - 1) == passage.depth(total)
        && ITEM.in(passage.between(first - 1, first))) {
      first--;
    }
    return akin(passage.at(first).unit(), passage.at(total).unit()) ? first : total;
  }

  /** Papers of all sorts are added up (合同147份、规范性文件2件，共149件). */
  static boolean akin(String one, String other) {
    return Units.sameFamily(one, other) || PAPERS.contains(one) && PAPERS.contains(other);
  }

  /** Its sentence, or behind something else that was counted: 巡查185次，查处放牧案件63起、开垦案件4起，共计67起. */
  private static boolean begins(Passage passage, int first, int total) {
    if (first == 0 || passage.between(first - 1, first).matches(".*[。；;：:].*")) {
      return true;
    }
    return !akin(passage.at(first - 1).unit(), passage.at(total).unit())
        && IntStream.range(first, total - 1).allMatch(i -> passage.between(i, i + 1).contains("、"));
  }

  /** Only a list that begins its sentence is surely all that was added up. */
  private static boolean certain(Passage passage, int first, int total, BigDecimal sum) {
    String quote = passage.quote(passage.span(first, total));
    String unit = passage.at(total).unit();
    double whole = passage.value(total).doubleValue();
    return begins(passage, first, total)
        && passage.figures().subList(first, total).stream()
            .allMatch(f -> Units.sameFamily(f.unit(), unit))
        && !DOUBT.in(first == 0 ? AMONG.matcher(quote).replaceFirst("") : quote)
        && Math.abs(sum.doubleValue() - whole) <= 0.2 * whole;
  }
}
