package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Grid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what rows and columns of a table called 合计 or 小计 add up. */
final class TableSums {
  static final Search TOTAL =
      Search.of("^(?:全[镇乡县市区年]|本?年度?|以上|各项)*(?:合计|总计|共计|小计|总数|总和|总量)(?:数|[（(][^（）()]*[）)])?$");
  private static final Search SUB = Search.of("小计");
  private static final Search AMONG = Search.of("^其中");
  private static final Search NO_SUM = Search.of("率|占比|比例|比重|平均|人均|同比|增减|变化|单价|标准|得分|评分|分值");
  private static final double NEAR = 0.3;

  private final Told told;
  private final Grid grid;

  private TableSums(Told told) {
    this.told = told;
    this.grid = told.grid();
  }

  static Stream<Relation> in(Told told) {
    TableSums sums = new TableSums(told);
    return Stream.concat(sums.ofColumns(), sums.ofRows());
  }

  private record Sum(Figure total, List<Figure> parts, BigDecimal sum, boolean whole) {
    boolean holds() {
      return total.value().compareTo(sum) == 0;
    }

    boolean near() {
      double stated = total.value().doubleValue();
      return Math.abs(stated - sum.doubleValue()) <= Math.max(1, NEAR * stated);
    }
  }

  private Stream<Relation> ofColumns() {
    return grid.data().boxed().flatMap(row -> told(columns(row)));
  }

  private List<Sum> columns(int total) {
    List<List<Integer>> choices = choices(total);
    return IntStream.range(1, grid.columns())
        .filter(column -> !NO_SUM.in(grid.head(total, column)))
        .mapToObj(column -> best(choices, rows -> sum(total, rows, column)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The rows a total may be made up of, the likeliest first. */
  private List<List<Integer>> choices(int total) {
    String name = grid.name(total);
    List<Integer> below = IntStream.range(total + 1, grid.rows().size()).boxed().toList();
    if (!TOTAL.in(name)) {
      return !below.isEmpty() && AMONG.in(grid.name(total + 1)) && !AMONG.in(name)
          ? List.of(below.stream().takeWhile(row -> !TOTAL.in(grid.name(row))).toList())
          : List.of();
    }
    int last = total;
    while (last > grid.heads() && !TOTAL.in(grid.name(last - 1))) {
      last--;
    }
    List<Integer> above = IntStream.range(grid.heads(), total).boxed().toList();
    List<Integer> own = IntStream.range(last, total).boxed().toList();
    List<Integer> subs = above.stream().filter(row -> SUB.in(grid.name(row))).toList();
    List<Integer> single = above.stream().filter(row -> !TOTAL.in(grid.name(row))).toList();
    List<Integer> whole = single.stream().filter(row -> !AMONG.in(grid.name(row))).toList();
    return total == grid.heads() ? List.of(below) : List.of(own, single, whole, subs);
  }

  private static Optional<Sum> best(
      List<List<Integer>> choices, Function<List<Integer>, Optional<Sum>> sum) {
    List<Sum> sums = choices.stream().flatMap(choice -> sum.apply(choice).stream()).toList();
    return sums.stream().filter(Sum::holds).findFirst().or(() -> sums.stream().findFirst());
  }

  private Optional<Sum> sum(int total, List<Integer> rows, int column) {
    boolean plain =
        TOTAL.in(grid.name(total))
            && grid.data()
                .noneMatch(r -> AMONG.in(grid.name(r)) || r != total && TOTAL.in(grid.name(r)));
    return sum(
        told.at(total, column),
        rows.stream().map(row -> told.at(row, column)).toList(),
        rows.stream().map(row -> told.addend(row, column)).toList(),
        plain);
  }

  private static Optional<Sum> sum(
      Optional<Figure> total,
      List<Optional<Figure>> parts,
      List<Optional<BigDecimal>> addends,
      boolean plain) {
    List<Figure> told = parts.stream().flatMap(Optional::stream).toList();
    boolean comparable =
        total.isPresent()
            && !total.get().approximate()
            && told.size() > 1
            && addends.stream().allMatch(Optional::isPresent)
            && told.stream().allMatch(part -> part.unit().equals(total.get().unit()));
    return comparable && !total.get().percentage()
        ? Optional.of(
            new Sum(
                total.get(),
                told,
                addends.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add),
                plain))
        : Optional.empty();
  }

  /** A column called 合计 beside those it adds up. */
  private Stream<Relation> ofRows() {
    return IntStream.range(1, grid.columns())
        .filter(total -> TOTAL.in(grid.head(grid.heads() % grid.rows().size(), total)))
        .boxed()
        .flatMap(total -> told(rows(total)));
  }

  private List<Sum> rows(int total) {
    List<Sum> sums = new ArrayList<>();
    for (int row : grid.data().toArray()) {
      List<Integer> others =
          IntStream.range(1, grid.rows().get(row).size())
              .filter(column -> column != total && told.at(row, column).isPresent())
              .boxed()
              .toList();
      sum(
              told.at(row, total),
              others.stream().map(column -> told.at(row, column)).toList(),
              others.stream().map(column -> told.addend(row, column)).toList(),
              true)
          .ifPresent(sums::add);
    }
    boolean meant = sums.stream().filter(Sum::holds).count() * 2 > sums.size();
    return meant ? sums : List.of();
  }

  /** One that is wrong is told where the table is plain and the sum not far off. */
  private Stream<Relation> told(List<Sum> sums) {
    return sums.stream()
        .filter(sum -> sum.holds() || sum.whole() && sum.near())
        .filter(sum -> sum.sum().signum() > 0)
        .map(this::relation);
  }

  private Relation relation(Sum sum) {
    List<Figure> figures = new ArrayList<>(List.of(sum.total()));
    figures.addAll(sum.parts());
    List<BigDecimal> terms = sum.parts().stream().map(Figure::value).toList();
    return told.relation(Relation.Kind.SUM, figures, sum.sum(), Arithmetic.sum(terms, sum.sum()));
  }
}
