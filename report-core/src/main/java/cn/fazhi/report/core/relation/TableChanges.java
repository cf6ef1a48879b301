package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Grid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds columns of a table that follow from two others: 增减 from two years, 办结率 from 受理 and 办结. A
 * column is meant so where it fits in most of its rows.
 */
final class TableChanges {
  private static final Search CHANGE = Search.of("增减|同比|增长|变化|增幅|升降|下降");
  private static final Search SHARE = Search.of("率|占比|比例|比重");
  private static final int MOST_COLUMNS = 12;

  private final Told told;
  private final Grid grid;

  private TableChanges(Told told) {
    this.told = told;
    this.grid = told.grid();
  }

  static Stream<Relation> in(Told told) {
    TableChanges changes = new TableChanges(told);
    return IntStream.range(1, Math.min(MOST_COLUMNS, told.grid().columns()))
        .boxed()
        .flatMap(changes::follows);
  }

  private Stream<Relation> follows(int column) {
    String head = grid.heads() < grid.rows().size() ? grid.head(grid.heads(), column) : "";
    boolean change = CHANGE.in(head);
    if (!change && !SHARE.in(head)) {
      return Stream.empty();
    }
    int last = Math.min(MOST_COLUMNS, grid.columns());
    List<List<Relation>> ways = new ArrayList<>();
    for (int one = 1; one < last; one++) {
      for (int other = 1; other < last; other++) {
        if (one != other && one != column && other != column) {
          ways.add(way(column, one, other, change));
        }
      }
      if (!change && one != column) {
        ways.add(ofTotal(column, one));
      }
    }
    return ways.stream()
        .filter(TableChanges::meant)
        .max(Comparator.comparingLong(TableChanges::right))
        .stream()
        .flatMap(List::stream);
  }

  private static long right(List<Relation> way) {
    return way.stream().filter(Relation::holds).count();
  }

  private static boolean meant(List<Relation> way) {
    return right(way) > 1 && right(way) * 2 > way.size() || way.size() == 1 && right(way) == 1;
  }

  private List<Relation> way(int column, int one, int other, boolean change) {
    return grid.data()
        .mapToObj(row -> at(row, column, one, other, change))
        .flatMap(Optional::stream)
        .toList();
  }

  /** 占比 of what stands in the row called 合计. */
  private List<Relation> ofTotal(int column, int one) {
    OptionalInt total = grid.data().filter(row -> TableSums.TOTAL.in(grid.name(row))).findFirst();
    return total.isEmpty()
        ? List.of()
        : grid.data()
            .filter(row -> row != total.getAsInt())
            .mapToObj(
                row ->
                    at(told.at(row, column), exact(row, one), exact(total.getAsInt(), one), false))
            .flatMap(Optional::stream)
            .toList();
  }

  private Optional<Relation> at(int row, int column, int one, int other, boolean change) {
    return at(told.at(row, column), exact(row, one), exact(row, other), change);
  }

  private Optional<Figure> exact(int row, int column) {
    return told.at(row, column).filter(figure -> !figure.approximate());
  }

  private Optional<Relation> at(
      Optional<Figure> stated, Optional<Figure> part, Optional<Figure> whole, boolean change) {
    if (stated.filter(f -> !f.approximate()).isEmpty() || part.isEmpty() || whole.isEmpty()) {
      return Optional.empty();
    }
    List<Figure> figures = List.of(stated.get(), part.get(), whole.get());
    BigDecimal base = whole.get().value();
    BigDecimal upper = change ? part.get().value().subtract(base).abs() : part.get().value();
    if (!stated.get().percentage()) {
      return change && part.get().value().compareTo(base) != 0
          ? Optional.of(difference(figures, upper))
          : Optional.empty();
    }
    return base.signum() > 0 ? Optional.of(share(figures, upper, base)) : Optional.empty();
  }

  private Relation difference(List<Figure> figures, BigDecimal computed) {
    BigDecimal more = figures.get(1).value().max(figures.get(2).value());
    BigDecimal less = figures.get(1).value().min(figures.get(2).value());
    return told.relation(
        Relation.Kind.SUM, figures, computed, Arithmetic.difference(more, less, computed));
  }

  private Relation share(List<Figure> figures, BigDecimal part, BigDecimal whole) {
    Percentage percentage = new Percentage(part, whole, figures.get(0).value());
    return told.relation(
        Relation.Kind.RATE, figures, percentage.computed(), percentage.arithmetic());
  }
}
