package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds staff of one kind that is counted twice, differently: 持证执法人员28名 among what was done,
 * 持证执法人员仅20名 among what is amiss.
 */
final class Staff {
  private static final Search COUNTED =
      Search.of(
          "^(?<body>[^，,。；;]*?(?:执法[大中]?队|执法办(?:公室)?|执法局|司法所|调委会))?(?:现|目前|共|实际|总共|仅|只|有|配备|配有|在编在岗)*"
              + "(?<kind>持证(?:行政)?执法人员|持证人员|在岗(?:执法)?人员|在编(?:执法)?人员|(?:行政)?执法(?:人员|队员)|法制审核人员)(?:现|目前|共|仅|只|有|为|达)*$");
  private static final Search OTHER =
      Search.of(Times.ANOTHER_YEAR + "|其中|新增|新进|培训|参加|组织|推动|招录|增|减|调|达到|每|村|社区|县|区");

  private static final Pattern WHOSE = Pattern.compile("综合|行政|[大中](?=队)|公室|^.*?(?:街道|[镇乡])");
  private static final Search YEAR = Search.of("去年|上年|年初|20\\d\\d年");

  /**
   * @param year what is said of the time, the first of it
   */
  private record Count(Figure figure, String what, String year) {}

  private Staff() {}

  static Stream<Relation> in(Document document, List<Figure> figures) {
    Clauses clauses = new Clauses(document);
    List<Count> counts =
        figures.stream()
            .filter(figure -> Units.sameFamily(figure.unit(), "人") && !figure.approximate())
            .flatMap(figure -> count(figure, clauses).stream())
            .toList();
    List<Relation> told = new ArrayList<>();
    IntStream.range(1, counts.size()).forEach(later -> earlier(counts, later).ifPresent(told::add));
    return told.stream();
  }

  private static Optional<Count> count(Figure figure, Clauses clauses) {
    String clause = clauses.before(figure);
    Matcher counted = COUNTED.first(clause);
    if (counted == null || OTHER.in(clause)) {
      return Optional.empty();
    }
    String body = counted.group("body");
    String kind = counted.group("kind").replace("行政", "").replace("队员", "人员");
    String whose = body == null ? "" : WHOSE.matcher(body).replaceAll("");
    Matcher year = YEAR.first(clauses.sentence(figure));
    return Optional.of(new Count(figure, whose + kind, year == null ? "" : year.group()));
  }

  /** The first told of the same, in another paragraph; nothing where it is told alike anywhere. */
  private static Optional<Relation> earlier(List<Count> counts, int later) {
    Count told = counts.get(later);
    List<Count> same =
        counts.subList(0, later).stream()
            .filter(count -> count.what().equals(told.what()) && count.year().equals(told.year()))
            .filter(count -> !count.figure().place().block().equals(told.figure().place().block()))
            .toList();
    return same.isEmpty() || same.stream().anyMatch(count -> equal(count, told))
        ? Optional.empty()
        : Optional.of(Repeats.relation(same.get(0).figure(), told.figure()));
  }

  private static boolean equal(Count one, Count other) {
    return one.figure().value().compareTo(other.figure().value()) == 0;
  }
}
