package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.AccountQuery;
import cn.fazhi.report.core.people.AccountSearch;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.web.frame.Pages;
import cn.fazhi.report.web.security.OneTimeSecrets;
import cn.fazhi.report.workflow.desk.AccountDesk;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of accounts: the security administrator resets, unlocks, switches off and on; the system
 * administrator sees who is there.
 */
@Controller
class AccountsController {
  private static final int PAGE = 50;
  private static final int LONGEST = 50;

  private final AccountDesk desk;
  private final OneTimeSecrets secrets;
  private final Units units;

  AccountsController(AccountDesk desk, OneTimeSecrets secrets, Units units) {
    this.desk = desk;
    this.secrets = secrets;
    this.units = units;
  }

  /** An account as a row of the table. */
  record Row(Account account, Access access, String home, String posts, String asked, State state) {
    /** Whether a role waits to be given or a secret to be handed over. */
    public boolean admissible() {
      return account.enabled() && (!asked.isEmpty() || state == State.SECRETLESS);
    }
  }

  /** How an account stands, and how loudly the list says so. */
  enum State {
    NORMAL("正常", "ok"),
    SWITCHED_OFF("已停用", "todo"),
    LOCKED("已锁定", "fix"),
    SHUT("暂时锁定", "warn"),
    SECRETLESS("待发密码", "warn"),
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

    static State of(AccountSearch.Found found) {
      if (!found.account().enabled()) {
        return SWITCHED_OFF;
      }
      if (found.access().lockedAt() != null) {
        return LOCKED;
      }
      if (found.shut()) {
        return SHUT;
      }
      return switch (found.access().kind()) {
        case CHOSEN -> NORMAL;
        case SPENT -> SECRETLESS;
        case ONE_TIME -> MUST_CHOOSE;
      };
    }
  }

  @GetMapping("/accounts")
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String which,
      @RequestParam(defaultValue = "1") long page,
      Model model) {
    AccountQuery query = query(words.strip(), which);
    Pages pages = Pages.of(desk.count(actor, query), PAGE, page);
    UnitNames names = new UnitNames(units.all());
    List<Row> rows =
        desk.find(actor, query, pages.offset(), PAGE).stream().map(f -> row(f, names)).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("admissible", rows.stream().anyMatch(Row::admissible));
    model.addAttribute("query", query);
    model.addAttribute("whiches", AccountQuery.Which.values());
    model.addAttribute("pages", pages);
    model.addAttribute("self", actor.account());
    return "admin/accounts";
  }

  private static AccountQuery query(String words, String which) {
    return new AccountQuery(
        words.length() > LONGEST ? words.substring(0, LONGEST) : words,
        Stream.of(AccountQuery.Which.values())
            .filter(w -> w.name().equals(which))
            .findFirst()
            .orElse(AccountQuery.Which.ALL));
  }

  private static Row row(AccountSearch.Found found, UnitNames names) {
    Account account = found.account();
    return new Row(
        account,
        found.access(),
        names.of(account.home()),
        names.posts(account.grants()),
        names.posts(found.asked()),
        State.of(found));
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
