package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.workflow.desk.DeputyDesk;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the form that names a deputy is sent with.
 *
 * @param post role and unit in one word, as {@link #word} makes it
 */
public record DeputyForm(
    @Nullable String post, @Nullable String deputy, @Nullable String from, @Nullable String until) {

  /** A role at a unit as the form's list names it. */
  public static String word(Grant grant) {
    return grant.role().name() + "@" + grant.unit().value();
  }

  public DeputyDesk.Wish wish() {
    return new DeputyDesk.Wish(
        grant(),
        new AccountId(deputy == null || deputy.isBlank() ? "-" : deputy),
        TypedDay.of(from, "请填写代理从哪一天开始。"),
        TypedDay.of(until, "请填写代理到哪一天结束。"));
  }

  private Grant grant() {
    String[] parts = (post == null ? "" : post).split("@", 2);
    return Stream.of(Role.values())
        .filter(role -> parts.length == 2 && role.name().equals(parts[0]))
        .map(role -> UnitCode.of(parts[1]).map(unit -> new Grant(unit, role)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new Refusal.NotReady("请选择代理哪个角色。"));
  }
}
