package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.people.Token;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.security.TokenForm;
import cn.fazhi.report.web.security.TokenLine;
import cn.fazhi.report.workflow.desk.Sent;
import cn.fazhi.report.workflow.desk.TokenDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator's list of all tokens, and making those of systems. */
@Controller
class TokensController {
  private final TokenDesk desk;
  private final Accounts accounts;
  private final Units units;
  private final Clock clock;

  TokensController(TokenDesk desk, Accounts accounts, Units units, Clock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.units = units;
    this.clock = clock;
  }

  /** A token and whom it acts for, in words. */
  record Row(TokenLine line, String owner) {}

  @GetMapping("/accounts/tokens")
  String list(Actor actor, Model model) {
    return page(actor, TokenForm.BLANK, "", "", model);
  }

  private String page(Actor actor, TokenForm typed, String unit, String role, Model model) {
    model.addAttribute("filled", typed);
    model.addAttribute("unit", unit);
    model.addAttribute("role", role);
    List<TokenLine> lines = TokenLine.of(desk.all(actor), clock.instant());
    Map<AccountId, String> names =
        accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name));
    UnitNames places = places();
    model.addAttribute(
        "rows",
        lines.stream().map(line -> new Row(line, owner(line.token(), names, places))).toList());
    model.addAttribute("units", places.suggested());
    model.addAttribute("roles", Token.OF_SYSTEMS.stream().sorted().toList());
    model.addAttribute("scopes", List.of(Scope.READ));
    model.addAttribute("terms", TokenLine.TERMS);
    return "admin/tokens";
  }

  private UnitNames places() {
    return new UnitNames(units.all());
  }

  private static String owner(Token token, Map<AccountId, String> names, UnitNames places) {
    Grant grant = token.grant();
    if (grant == null) {
      return names.getOrDefault(token.account(), "") + "（本人）";
    }
    return "系统：" + places.of(grant.unit()) + " " + grant.role().label();
  }

  /** The token stands on this one page and nowhere else. */
  @PostMapping("/accounts/tokens")
  String make(
      Actor actor,
      TokenForm form,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String role,
      Sent sent,
      Model model,
      HttpServletResponse response) {
    try {
      model.addAttribute(
          "made", desk.makeForSystem(actor, form.wish(), grant(actor, unit, role), sent));
    } catch (Refusal.NotReady refusal) {
      RefusalAdvice.show(refusal, "没有新建，您填写的内容还在", model, response);
      return page(actor, form, unit, role, model);
    }
    model.addAttribute("list", "/accounts/tokens");
    return "frame/token";
  }

  private Grant grant(Actor actor, String unit, String role) {
    desk.mayManage(actor);
    Role meant =
        Token.OF_SYSTEMS.stream()
            .filter(one -> one.name().equals(role))
            .findFirst()
            .orElseThrow(() -> new Refusal.NotReady("请选择系统的角色：起草人、审核人或者流程管理员。"));
    return new Grant(places().meant(unit), meant);
  }

  @PostMapping("/accounts/tokens/{id}/revoke")
  String revoke(Actor actor, @PathVariable String id, RedirectAttributes flash) {
    desk.revokeAny(actor, id);
    flash.addFlashAttribute("done", "令牌已撤销，用它的系统现在起不能再调用。");
    return "redirect:/accounts/tokens";
  }
}
