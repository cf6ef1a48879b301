package cn.fazhi.report.web.audit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Row;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.web.frame.OfficeDates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the ledger's rows as sentences. */
@Component
class EventLines {
  private final Accounts accounts;
  private final Units units;
  private final ReportRegister register;
  private final OfficeDates dates;

  EventLines(Accounts accounts, Units units, ReportRegister register, OfficeDates dates) {
    this.accounts = accounts;
    this.units = units;
    this.register = register;
    this.dates = dates;
  }

  /** A row as people read it. */
  record Line(
      Row row,
      String when,
      String person,
      String post,
      String deed,
      String object,
      String told,
      boolean done) {
    /** One event, one sentence. */
    public String sentence() {
      Event event = row.event();
      return when
          + " "
          + person
          + (post.isEmpty() ? "" : "（" + post + "）")
          + told
          + (event.note().isEmpty() ? "" : "（" + event.note().replaceFirst("。$", "") + "）")
          + (event.address().isEmpty() ? "" : "，来自 " + event.address())
          + "。";
    }
  }

  List<Line> of(List<Row> rows) {
    Set<String> ids = rows.stream().map(row -> row.event().subject()).collect(toSet());
    Map<String, String> reports =
        register.names(ids).stream()
            .collect(
                toMap(ReportRegister.Name::id, n -> unit(n.unit()) + " " + n.year() + " 年度报告"));
    Map<String, String> posts = new HashMap<>();
    return rows.stream().map(row -> line(row, reports, posts)).toList();
  }

  private Line line(Row row, Map<String, String> reports, Map<String, String> posts) {
    Event event = row.event();
    String object = reports.getOrDefault(event.subject(), "");
    return new Line(
        row,
        dates.fullMoment(event.at()),
        event.name().isEmpty() ? "有人" : event.name(),
        posts.computeIfAbsent(event.by(), this::post),
        Deeds.label(event.deed()),
        object,
        Deeds.told(event, object.isEmpty() ? "没有权限查看的内容" : object),
        event.done());
  }

  /** Unit and roles as they are today; the name is the one of then. */
  private String post(String account) {
    return account.isEmpty()
        ? ""
        : accounts.find(new AccountId(account)).map(this::post).orElse("账号已不存在");
  }

  private String post(Account account) {
    return account.grants().stream()
        .map(grant -> unit(grant.unit()) + grant.role().label())
        .sorted()
        .collect(Collectors.joining("、"));
  }

  private String unit(UnitCode code) {
    return units.find(code).map(Unit::name).orElse("");
  }
}
