package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.report.TaskQuery;
import cn.fazhi.report.core.report.TaskQuery.Whose;
import cn.fazhi.report.web.frame.Address;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer asks of the list, as the address carries it; whatever it does not know is as
 * nothing.
 */
record ReviewFilter(
    @Nullable String unit,
    @Nullable String kind,
    @Nullable String round,
    @Nullable String whose,
    @Nullable String late,
    @Nullable String year) {
  private static final int LONGEST = 50;

  ReviewFilter {
    unit = tidy(unit);
    kind = known(kind, Arrays.stream(Unit.Kind.values()).map(Enum::name).toArray(String[]::new));
    round = known(round, "first", "again");
    whose = known(whose, "mine", "nobodys", "all");
    late = known(late, "yes");
    year = year != null && year.matches("\\d{4}") ? year : "";
  }

  private static String tidy(@Nullable String text) {
    String tidy = Objects.requireNonNullElse(text, "").strip();
    return tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST);
  }

  private static String known(@Nullable String asked, String... words) {
    return asked != null && Arrays.asList(words).contains(asked) ? asked : "";
  }

  /** Read back from {@link #carried}; whatever is not there is as nothing. */
  static ReviewFilter of(String carried) {
    String[] said = Arrays.copyOf(carried.split("\\.", 6), 6);
    return new ReviewFilter(said[5], said[1], said[2], said[0], said[3], said[4]);
  }

  /** A list that is asked for often, by its name. */
  record Often(String label, ReviewFilter filter) {
    public String address() {
      return filter.at("/reviews").toString();
    }
  }

  static final List<Often> OFTEN =
      List.of(
          new Often("我的和没有人签收的", plain("", "", "")),
          new Often("我签收的", plain("mine", "", "")),
          new Often("没有人签收的", plain("nobodys", "", "")),
          new Often("已超期的", plain("", "", "yes")),
          new Often("修改后再报的", plain("", "again", "")),
          new Often("全部", plain("all", "", "")));

  private static ReviewFilter plain(String whose, String round, String late) {
    return new ReviewFilter("", "", round, whose, late, "");
  }

  /** All of it in one word, for the address of a page that is reached from the list. */
  String carried() {
    return String.join(".", whose, kind, round, late, year, unit);
  }

  TaskQuery query(LocalDate today) {
    return new TaskQuery(
        switch (whose) {
          case "mine" -> Whose.MINE;
          case "nobodys" -> Whose.NOBODYS;
          case "all" -> Whose.ALL;
          default -> Whose.MY_TURN;
        },
        true,
        unit,
        kind.isEmpty() ? null : Unit.Kind.valueOf(kind),
        round.isEmpty() ? null : (Boolean) round.equals("again"),
        late.isEmpty() ? null : today,
        year.isEmpty() ? null : (Integer) Integer.parseInt(year));
  }

  public boolean empty() {
    return (unit + kind + round + whose + late + year).isEmpty();
  }

  Address at(String path) {
    return Address.of(path)
        .with("unit", unit)
        .with("kind", kind)
        .with("round", round)
        .with("whose", whose)
        .with("late", late)
        .with("year", year);
  }
}
