package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.web.frame.Grants;
import cn.fazhi.report.web.security.OneTimeSecrets;
import cn.fazhi.report.workflow.desk.AccountDesk;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator's list of accounts: reset, unlock, switch off and on. */
@Controller
class AccountsController {
  private final AccountDesk desk;
  private final OneTimeSecrets secrets;
  private final Units units;

  AccountsController(AccountDesk desk, OneTimeSecrets secrets, Units units) {
    this.desk = desk;
    this.secrets = secrets;
    this.units = units;
  }

  /** An account as a row of the table. */
  record Row(Account account, Access access, String units, String roles, State state) {
    /** Whoever cannot get in comes first, whoever is switched off last. */
    int urgency() {
      return switch (state) {
        case LOCKED, SHUT -> 0;
        case NORMAL, MUST_CHOOSE -> 1;
        case SWITCHED_OFF -> 2;
      };
    }
  }

  /** How an account stands, and how loudly the list says so. */
  enum State {
    NORMAL("正常", "ok"),
    SWITCHED_OFF("已停用", "todo"),
    LOCKED("已锁定", "fix"),
    SHUT("暂时锁定", "warn"),
    MUST_CHOOSE("待改密码", "warn");

    private final String label;
    private final String tag;

    State(String label, String tag) {
      this.label = label;
      this.tag = tag;
    }

    public String label() {
      return label;
    }

    public String tag() {
      return tag;
    }

    static State of(AccountDesk.Line line) {
      if (!line.account().enabled()) {
        return SWITCHED_OFF;
      }
      if (line.access().lockedAt() != null) {
        return LOCKED;
      }
      if (line.shut()) {
        return SHUT;
      }
      return line.access().kind() == Access.Kind.CHOSEN ? NORMAL : MUST_CHOOSE;
    }
  }

  @GetMapping("/accounts")
  String list(Actor actor, Model model) {
    List<Row> rows =
        desk.list(actor).stream()
            .map(this::row)
            .sorted(Comparator.comparing(Row::urgency))
            .toList();
    model.addAttribute("rows", rows);
    model.addAttribute("locked", rows.stream().filter(row -> row.urgency() == 0).count());
    model.addAttribute("self", actor.account());
    return "admin/accounts";
  }

  private Row row(AccountDesk.Line line) {
    Account account = line.account();
    return new Row(
        account,
        line.access(),
        Grants.units(account.grants(), units),
        Grants.roles(account.grants()),
        State.of(line));
  }

  /** The secret stands on this one page and nowhere else; opening it again shows nothing. */
  @PostMapping("/accounts/{id}/reset")
  String reset(Actor actor, @PathVariable String id, Model model) {
    desk.mayManage(actor, new AccountId(id));
    OneTimeSecrets.Made made = secrets.make();
    model.addAttribute("account", desk.reset(actor, new AccountId(id), made.hash()));
    model.addAttribute("secret", made.plain());
    return "admin/secret";
  }

  @PostMapping("/accounts/{id}/unlock")
  String unlock(Actor actor, @PathVariable String id, RedirectAttributes flash) {
    desk.unlock(actor, new AccountId(id));
    flash.addFlashAttribute("done", "已解锁，现在可以登录。");
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{id}/disable")
  String disable(Actor actor, @PathVariable String id, RedirectAttributes flash) {
    desk.enable(actor, new AccountId(id), false);
    flash.addFlashAttribute("done", "已停用，这个账号的登录都已退出。");
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{id}/enable")
  String enable(Actor actor, @PathVariable String id, RedirectAttributes flash) {
    desk.enable(actor, new AccountId(id), true);
    flash.addFlashAttribute("done", "已启用，现在可以登录。");
    return "redirect:/accounts";
  }
}
