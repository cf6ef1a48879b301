package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.security.TokenForm;
import cn.fazhi.report.web.security.TokenLine;
import cn.fazhi.report.workflow.desk.Sent;
import cn.fazhi.report.workflow.desk.TokenDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own tokens for the interface. */
@Controller
class OwnTokensController {
  private final TokenDesk desk;
  private final Clock clock;

  OwnTokensController(TokenDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/account/tokens")
  String list(Actor actor, Model model) {
    return page(actor, TokenForm.BLANK, model);
  }

  private String page(Actor actor, TokenForm typed, Model model) {
    model.addAttribute("filled", typed);
    model.addAttribute("lines", TokenLine.of(desk.own(actor), clock.instant()));
    model.addAttribute("scopes", Scope.values());
    model.addAttribute("terms", TokenLine.TERMS);
    return "frame/tokens";
  }

  /** The token stands on this one page and nowhere else. */
  @PostMapping("/account/tokens")
  String make(Actor actor, TokenForm form, Sent sent, Model model, HttpServletResponse response) {
    try {
      model.addAttribute("made", desk.make(actor, form.wish(), sent));
    } catch (Refusal.NotReady refusal) {
      RefusalAdvice.show(refusal, "没有新建，您填写的内容还在", model, response);
      return page(actor, form, model);
    }
    model.addAttribute("list", "/account/tokens");
    return "frame/token";
  }

  @PostMapping("/account/tokens/{id}/revoke")
  String revoke(Actor actor, @PathVariable String id, RedirectAttributes flash) {
    desk.revoke(actor, id);
    flash.addFlashAttribute("done", "令牌已撤销，用它的系统现在起不能再调用。");
    return "redirect:/account/tokens";
  }
}
