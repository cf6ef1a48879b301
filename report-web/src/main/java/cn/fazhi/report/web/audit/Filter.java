package cn.fazhi.report.web.audit;

import cn.fazhi.report.core.ledger.LedgerQuery;
import cn.fazhi.report.web.frame.Address;
import cn.fazhi.report.web.frame.TypedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the auditor asks for, as the address carries it. */
record Filter(
    @Nullable String person,
    @Nullable String deed,
    @Nullable String unit,
    @Nullable String from,
    @Nullable String until,
    @Nullable String result) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int LONGEST = 100;

  Filter {
    person = tidy(person);
    deed = tidy(deed);
    unit = tidy(unit);
    from = tidy(from);
    until = tidy(until);
    result = tidy(result);
  }

  private static String tidy(@Nullable String text) {
    String tidy = Objects.requireNonNullElse(text, "").strip();
    return tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST);
  }

  LedgerQuery query(@Nullable Set<String> reports) {
    return new LedgerQuery(
        person,
        deed,
        reports,
        start(TypedDay.perhaps(from)),
        start(after(TypedDay.perhaps(until))),
        result.isEmpty() ? null : (Boolean) result.equals("done"));
  }

  /** Whether a day was typed that is none. */
  public boolean misdated() {
    return !from.isEmpty() && TypedDay.perhaps(from) == null
        || !until.isEmpty() && TypedDay.perhaps(until) == null;
  }

  public boolean empty() {
    return (person + deed + unit + from + until + result).isEmpty();
  }

  /** The address that asks for the same. */
  String at(String path, long page) {
    return Address.of(path)
        .with("person", person)
        .with("deed", deed)
        .with("unit", unit)
        .with("from", from)
        .with("until", until)
        .with("result", result)
        .with("page", page > 1 ? Long.toString(page) : "")
        .toString();
  }

  private static @Nullable LocalDate after(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1);
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZONE).toInstant();
  }
}
