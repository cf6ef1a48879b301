package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds posts that are filled or vacant: 编制18个，在岗15人，空编3个. Nothing else can become of a post. */
final class Posts {
  private static final Search POSTS = Search.of("编制[^，,。；;]{0,4}$");
  private static final Search FILLED = Search.of("(?:实有|在岗|在编|实际在|实配|到岗|到位)[^，,。；;]{0,6}$");
  private static final Search VACANT = Search.of("(?:空编|缺编|空缺|缺额)[^，,。；;]{0,4}$");
  private static final Set<String> COUNTED = Set.of("个", "名", "人");
  private static final int FAR = 5;

  private final Passage passage;
  private final int posts;

  private Posts(Passage passage, int posts) {
    this.passage = passage;
    this.posts = posts;
  }

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(0, passage.size())
        .filter(posts -> POSTS.in(passage.before(posts)) && counted(passage, posts))
        .mapToObj(posts -> new Posts(passage, posts).told())
        .flatMap(Optional::stream)
        .map(Addition::relation);
  }

  private Optional<Addition> told() {
    int filled = first(i -> FILLED.in(passage.before(i)));
    int vacant = first(i -> VACANT.in(passage.before(i)));
    return filled > 0 && vacant > filled
        ? Optional.of(new Addition(passage, posts, List.of(filled, vacant)))
            .filter(addition -> addition.holds() || alone(filled, vacant))
        : Optional.empty();
  }

  /** Posts of one sort, and nothing told beside but what is said to be among those filled. */
  private boolean alone(int filled, int vacant) {
    boolean first = posts == 0 || passage.pausesBehind(posts - 1);
    boolean next = filled == posts + 1;
    return first
        && next
        && (vacant == filled + 1 || passage.between(filled, filled + 1).contains("其中"));
  }

  /** The first such in the sentence; -1 where there is none. */
  private int first(IntPredicate told) {
    return IntStream.rangeClosed(posts + 1, Math.min(passage.size() - 1, posts + FAR))
        .takeWhile(i -> !passage.pausesBehind(i - 1))
        .filter(i -> counted(passage, i) && told.test(i))
        .findFirst()
        .orElse(-1);
  }

  private static boolean counted(Passage passage, int index) {
    return COUNTED.contains(passage.at(index).unit()) && !passage.at(index).approximate();
  }
}
