package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.web.security.OneTimeSecrets;
import cn.fazhi.report.workflow.desk.AccountDesk;
import cn.fazhi.report.workflow.desk.GrantDesk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator gives roles and takes them, one by one or as they were asked for. */
@Controller
class RolesController {
  /** Each secret takes a moment to make. */
  private static final int AT_ONCE = 20;

  private final GrantDesk grants;
  private final AccountDesk accounts;
  private final Accesses accesses;
  private final OneTimeSecrets secrets;
  private final Units units;

  RolesController(
      GrantDesk grants,
      AccountDesk accounts,
      Accesses accesses,
      OneTimeSecrets secrets,
      Units units) {
    this.grants = grants;
    this.accounts = accounts;
    this.accesses = accesses;
    this.secrets = secrets;
    this.units = units;
  }

  /** A role at a unit, as the page lists it. */
  record Post(String unit, String role, String unitCode, String roleName) {}

  /** What became of one account; the secret stands on this one page and nowhere else. */
  record Admitted(
      Account account,
      String posts,
      @Nullable String secret,
      boolean handedOver,
      @Nullable String why) {}

  @GetMapping("/accounts/{id}/roles")
  String roles(Actor actor, @PathVariable String id, Model model) {
    GrantDesk.Held held = grants.of(actor, new AccountId(id));
    UnitNames names = new UnitNames(units.all());
    model.addAttribute("account", held.account());
    model.addAttribute("home", names.of(held.account().home()));
    model.addAttribute("held", posts(held.account().grants(), names));
    model.addAttribute("asked", posts(held.asked(), names));
    model.addAttribute("roles", Role.values());
    model.addAttribute("units", names.suggested());
    model.addAttribute("own", actor.account().equals(held.account().id()));
    return "admin/roles";
  }

  private static List<Post> posts(Set<Grant> grants, UnitNames names) {
    return grants.stream()
        .map(g -> new Post(names.of(g.unit()), g.role().label(), g.unit().value(), g.role().name()))
        .sorted(Comparator.comparing(Post::unit).thenComparing(Post::role))
        .toList();
  }

  @PostMapping("/accounts/{id}/roles/giving")
  String give(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String role,
      FormReply reply) {
    AccountId account = new AccountId(id);
    grants.of(actor, account);
    return reply.to(
        () -> grants.give(actor, account, grant(unit, role)),
        "已授予，本人下一次点击就生效。",
        "/accounts/" + id + "/roles",
        "还没有授予",
        model -> roles(actor, id, model.addAttribute("unit", unit).addAttribute("role", role)));
  }

  @PostMapping("/accounts/{id}/roles/taking")
  String take(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String what,
      RedirectAttributes flash) {
    grants.of(actor, new AccountId(id));
    if (what.equals("decline")) {
      grants.decline(actor, new AccountId(id), grant(unit, role));
      flash.addFlashAttribute("done", "这项申请没有同意，已从名单上去掉。");
    } else {
      grants.take(actor, new AccountId(id), grant(unit, role));
      flash.addFlashAttribute("done", "已收回，马上生效；本人签收的审核已退给其他审核人。");
    }
    return "redirect:/accounts/" + id + "/roles";
  }

  private Grant grant(String unit, String role) {
    Role meant =
        Stream.of(Role.values())
            .filter(r -> r.name().equals(role))
            .findFirst()
            .orElseThrow(() -> new Refusal.NotReady("请选择角色。"));
    return new Grant(new UnitNames(units.all()).meant(unit), meant);
  }

  /** Gives the chosen accounts what was asked for them, and those without a secret a secret. */
  @PostMapping("/accounts/roles")
  String admit(
      Actor actor,
      @RequestParam(name = "account", defaultValue = "") List<String> ids,
      Model model) {
    accounts.mayAdmit(actor);
    if (ids.isEmpty() || ids.size() > AT_ONCE) {
      throw new Refusal.NotReady("请勾选 1 到 " + AT_ONCE + " 个账号。");
    }
    UnitNames names = new UnitNames(units.all());
    List<Admitted> admitted = new ArrayList<>();
    ids.forEach(id -> admitted.add(admitted(actor, new AccountId(id), names)));
    model.addAttribute("admitted", admitted);
    return "admin/admitted";
  }

  private Admitted admitted(Actor actor, AccountId id, UnitNames names) {
    GrantDesk.Held held = grants.of(actor, id);
    try {
      held.asked().forEach(grant -> grants.give(actor, id, grant));
      Account account = grants.of(actor, id).account();
      boolean secretless = accesses.find(id).filter(a -> a.kind() == Access.Kind.SPENT).isPresent();
      String plain = secretless ? secret(actor, id) : null;
      return new Admitted(account, names.posts(account.grants()), plain, handedOver(id), null);
    } catch (Refusal.NotReady | Refusal.NotAllowed refusal) {
      return new Admitted(held.account(), "", null, false, refusal.sentence());
    }
  }

  /** Whether a secret lies ready that its owner has not used yet. */
  private boolean handedOver(AccountId id) {
    return accesses.find(id).filter(a -> a.kind() == Access.Kind.ONE_TIME).isPresent();
  }

  private String secret(Actor actor, AccountId id) {
    OneTimeSecrets.Made made = secrets.make();
    accounts.reset(actor, id, made.hash());
    return made.plain();
  }
}
