package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.web.frame.Address;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the board, as the address carries it; whatever it does not know is as nothing.
 */
record BoardFilter(
    @Nullable String cycle,
    @Nullable String unit,
    @Nullable String state,
    @Nullable String kind,
    @Nullable String late,
    @Nullable String sort,
    @Nullable String order) {
  static final String DOWN = "down";
  private static final int LONGEST = 50;

  BoardFilter {
    cycle = Objects.requireNonNullElse(cycle, "");
    unit = Objects.requireNonNullElse(unit, "").strip();
    unit = unit.length() <= LONGEST ? unit : unit.substring(0, LONGEST);
    state = known(state, Arrays.stream(Stage.values()).map(Enum::name).toArray(String[]::new));
    kind = known(kind, Arrays.stream(Unit.Kind.values()).map(Enum::name).toArray(String[]::new));
    late = known(late, "yes");
    sort = known(sort, Arrays.stream(Column.values()).map(Enum::name).toArray(String[]::new));
    order = known(order, DOWN);
  }

  private static String known(@Nullable String asked, String... words) {
    return asked != null && Arrays.asList(words).contains(asked) ? asked : "";
  }

  public Column column() {
    return sort.isEmpty() ? Column.UNIT : Column.valueOf(sort);
  }

  public boolean down() {
    return order.equals(DOWN);
  }

  boolean lateOnly() {
    return !late.isEmpty();
  }

  public boolean empty() {
    return (unit + state + kind + late).isEmpty();
  }

  boolean lets(BoardRow row) {
    return row.line().unitName().contains(unit)
        && (state.isEmpty() || row.stage().name().equals(state))
        && (kind.isEmpty() || row.line().kind().name().equals(kind))
        && (!lateOnly() || row.lateBy() > 0);
  }

  Address at(String path) {
    return Address.of(path)
        .with("cycle", cycle)
        .with("unit", unit)
        .with("state", state)
        .with("kind", kind)
        .with("late", late)
        .with("sort", sort)
        .with("order", order);
  }

  /** The address that sorts by a column; asked again, the other way round. */
  public String sortedBy(Column column) {
    boolean turn = column == column() && !down();
    return at("/board").with("sort", column.name()).with("order", turn ? DOWN : "").toString();
  }
}
