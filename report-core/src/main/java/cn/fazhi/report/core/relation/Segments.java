package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds totals of lists whose items, parted by semicolons, tell more than one number:
 * 347件，其中村级289件，调成283件；乡级58件，调成56件；全乡成功339件. Only what adds up.
 */
final class Segments {
  private static final Search OPENED = Search.of("其中|[：:]|包括|分别");
  private static final Search ALL = Search.of("全[镇乡街区县市]|共|合计|总计");
  private static final int MOST = 12;

  private final Passage passage;
  private final int total;
  private final List<List<Integer>> items = new ArrayList<>();

  private Segments(Passage passage, int total) {
    this.passage = passage;
    this.total = total;
    List<Integer> item = new ArrayList<>();
    int end = Math.min(passage.size(), total + MOST);
    for (int i = total + 1; i < end && !passage.endsBehind(i - 1); i++) {
      if (i > total + 1 && passage.semicolonBehind(i - 1)) {
        items.add(item);
        item = new ArrayList<>();
      }
      if (Totals.akin(passage.at(i).unit(), passage.at(total).unit())
          && !passage.at(i).approximate()) {
        item.add(i);
      }
    }
    items.add(item);
  }

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(0, passage.size() - 2)
        .filter(total -> OPENED.in(passage.between(total, total + 1)))
        .filter(passage::counted)
        .boxed()
        .flatMap(total -> new Segments(passage, total).sums())
        .map(Addition::relation);
  }

  private Stream<Addition> sums() {
    for (int many = items.size(); many > 1; many--) {
      List<List<Integer>> some = items.subList(0, many);
      if (some.stream().allMatch(item -> !item.isEmpty())
          && some.stream().anyMatch(item -> item.size() > 1)) {
        Addition heads = new Addition(passage, total, column(some, 0));
        if (heads.holds()) {
          return Stream.concat(Stream.of(heads), seconds(some, many));
        }
      }
    }
    return Stream.empty();
  }

  /** What is told second of every item, and of all of them behind the last. */
  private Stream<Addition> seconds(List<List<Integer>> some, int many) {
    if (many == items.size()
        || items.get(many).isEmpty()
        || some.stream().anyMatch(item -> item.size() < 2)
        || !ALL.in(passage.before(items.get(many).get(0)))) {
      return Stream.empty();
    }
    Addition seconds = new Addition(passage, items.get(many).get(0), column(some, 1));
    return Stream.of(seconds).filter(Addition::holds);
  }

  private static List<Integer> column(List<List<Integer>> items, int index) {
    return items.stream().map(item -> item.get(index)).toList();
  }
}
