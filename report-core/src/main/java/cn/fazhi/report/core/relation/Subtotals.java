package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what some of the things just told come to: 前两类合计28件, 邻里和婚姻家庭两类合计2,273件, 社保、医保两项占66.1%. Only
 * what adds up, and in one way alone.
 */
final class Subtotals {
  private static final Search SOME =
      Search.of("(?<end>前|后)?(?<many>[两二三四五六])(?:大?类|项|者|种|部分|个[^，,。；;、]{1,4})[^，,。；;]{0,8}$");
  private static final Search ALONE = Search.of("[，,](?:共计?|合计|总计|累计)$");
  private static final String NUMERALS = "〇一二三四五六";
  private static final int SENTENCES = 2;
  private static final int FAR = 12;
  private static final int NAME = 2;

  /** Of so many ways to choose, more than one would fit. */
  private static final int MOST_WAYS = 1000;

  private final Passage passage;
  private final String words;
  private final boolean first;
  private final boolean last;
  private final int many;
  private final List<Integer> list;

  private Subtotals(Passage passage, String words, Matcher some, List<Integer> list) {
    this.passage = passage;
    this.words = words;
    this.first = "前".equals(some.group("end"));
    this.last = "后".equals(some.group("end"));
    this.many = NUMERALS.indexOf(some.group("many").replace('两', '二'));
    this.list = list;
  }

  static Stream<Relation> in(Passage passage, List<Addition> additions) {
    return IntStream.range(2, passage.size())
        .filter(total -> !passage.at(total).approximate())
        .mapToObj(
            total ->
                passage.at(total).percentage()
                    ? share(passage, total, additions).map(Share::relation)
                    : sum(passage, total).map(Addition::relation))
        .flatMap(Optional::stream);
  }

  private static Optional<Addition> sum(Passage passage, int total) {
    String words = words(passage, total);
    Matcher some = SOME.first(words);
    if (some == null) {
      return Optional.empty();
    }
    List<Addition> made =
        new Subtotals(passage, words, some, before(passage, total))
            .ways().stream()
                .map(parts -> new Addition(passage, total, parts))
                .filter(Addition::holds)
                .toList();
    return Single.of(made);
  }

  private static Optional<Share> share(Passage passage, int rate, List<Addition> additions) {
    String words = words(passage, rate);
    Matcher some = SOME.first(words);
    if (some == null) {
      return Optional.empty();
    }
    List<Share> made = new ArrayList<>();
    for (Addition addition : additions) {
      if (addition.last() < rate && rate - addition.last() <= 2 * FAR) {
        new Subtotals(passage, words, some, addition.parts())
            .ways().stream()
                .map(parts -> addition.share(rate, parts))
                .filter(Share::holds)
                .forEach(made::add);
      }
    }
    return Single.of(made);
  }

  /** The clause up to a number; the one before where nothing but 合计 stands in it. */
  private static String words(Passage passage, int index) {
    String lead = passage.between(index - 1, index);
    Matcher alone = ALONE.first(lead);
    return alone == null ? passage.named(index) : lead.substring(0, alone.start());
  }

  /** The parts that may be meant. */
  private List<List<Integer>> ways() {
    if (list.size() < many) {
      return List.of();
    }
    if (first || last) {
      int from = first ? 0 : list.size() - many;
      return List.of(list.subList(from, from + many));
    }
    List<Integer> named = list.stream().filter(this::named).toList();
    List<List<Integer>> ways = new ArrayList<>();
    choose(named.size() >= many ? named : list, 0, List.of(), ways);
    return ways.size() < MOST_WAYS ? ways : List.of();
  }

  private void choose(
      List<Integer> from, int next, List<Integer> chosen, List<List<Integer>> ways) {
    if (chosen.size() == many) {
      ways.add(chosen);
      return;
    }
    for (int i = next; i < from.size() && ways.size() < MOST_WAYS; i++) {
      List<Integer> more = new ArrayList<>(chosen);
      more.add(from.get(i));
      choose(from, i + 1, more, ways);
    }
  }

  private boolean named(int part) {
    String name = passage.before(part).replaceFirst("^其中", "");
    return name.length() >= NAME && words.contains(name.substring(0, NAME));
  }

  /** What is counted alike in this sentence and the one before, in order. */
  private static List<Integer> before(Passage passage, int total) {
    return IntStream.range(passage.earliest(total, SENTENCES, FAR), total)
        .filter(i -> passage.alike(i, total))
        .boxed()
        .toList();
  }
}
