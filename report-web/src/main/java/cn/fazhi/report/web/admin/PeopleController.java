package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.security.OneTimeSecrets;
import cn.fazhi.report.workflow.desk.PeopleDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The system administrator makes accounts, changes where people work, lets people go. */
@Controller
class PeopleController {
  private final PeopleDesk desk;
  private final OneTimeSecrets secrets;
  private final Units units;

  PeopleController(PeopleDesk desk, OneTimeSecrets secrets, Units units) {
    this.desk = desk;
    this.secrets = secrets;
    this.units = units;
  }

  /** What somebody types about a person. */
  record Typed(String login, String name, String unit, List<String> roles) {
    static Typed of(String login, String name, String unit, List<String> roles) {
      return new Typed(
          login.strip().toLowerCase(Locale.ROOT), name.strip(), unit.strip(), List.copyOf(roles));
    }

    Set<Role> meant() {
      Set<Role> meant = EnumSet.noneOf(Role.class);
      Stream.of(Role.values()).filter(r -> roles.contains(r.name())).forEach(meant::add);
      return meant;
    }
  }

  @GetMapping("/accounts/new")
  String fresh(Actor actor, Model model) {
    desk.permit(actor);
    return form(Typed.of("", "", "", List.of()), model);
  }

  private String form(Typed typed, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("units", new UnitNames(units.all()).suggested());
    model.addAttribute("roles", Stream.of(Role.values()).filter(r -> !r.administers()).toList());
    return "admin/person";
  }

  /** The account opens nothing until the security administrator has acted. */
  @PostMapping("/accounts")
  String hire(
      Actor actor,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(name = "role", defaultValue = "") List<String> roles,
      FormReply reply) {
    desk.permit(actor);
    Typed typed = Typed.of(login, name, unit, roles);
    return reply.to(
        () ->
            desk.hire(
                actor,
                typed.login(),
                typed.name(),
                new UnitNames(units.all()).meant(typed.unit()),
                typed.meant(),
                secrets.make().hash()),
        "账号已建立，还不能登录：请安全管理员授予角色、发一次性密码。",
        "/accounts",
        "还没有建立，您填写的内容还在",
        model -> form(typed, model));
  }

  @GetMapping("/accounts/{id}")
  String person(Actor actor, @PathVariable String id, Model model) {
    Account account = desk.account(actor, new AccountId(id));
    String home = new UnitNames(units.all()).of(account.home());
    return person(account, Typed.of(account.login(), account.name(), home, List.of()), model);
  }

  private String person(Account account, Typed typed, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("posts", new UnitNames(units.all()).posts(account.grants()));
    return form(typed, model);
  }

  @PostMapping("/accounts/{id}")
  String change(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(name = "role", defaultValue = "") List<String> roles,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Account account = desk.account(actor, new AccountId(id));
    Typed typed = Typed.of(account.login(), name, unit, roles);
    try {
      desk.change(
          actor,
          account.id(),
          typed.name(),
          new UnitNames(units.all()).meant(typed.unit()),
          typed.meant());
    } catch (Refusal.NotReady | Refusal.NotAllowed refusal) {
      RefusalAdvice.show(refusal, "还没有保存，您填写的内容还在", model, response);
      return person(account, typed, model);
    }
    flash.addFlashAttribute("done", "已保存。角色由安全管理员授予或收回后才会变。");
    return "redirect:/accounts";
  }

  @GetMapping("/accounts/{id}/leaving")
  String leaving(Actor actor, @PathVariable String id, Model model) {
    model.addAttribute("leaving", desk.leaving(actor, new AccountId(id)));
    return "admin/leaving";
  }

  @PostMapping("/accounts/{id}/leaving")
  String left(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String successor,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      desk.dismiss(actor, new AccountId(id), successor.isEmpty() ? null : new AccountId(successor));
    } catch (Refusal.NotReady | Refusal.NotAllowed refusal) {
      RefusalAdvice.show(refusal, "还没有停用", model, response);
      return leaving(actor, id, model);
    }
    flash.addFlashAttribute(
        "done", "已停用，各处登录都已退出，签收的审核已退给其他审核人。" + (successor.isEmpty() ? "" : "接替人的角色已提请安全管理员授予。"));
    return "redirect:/accounts";
  }
}
