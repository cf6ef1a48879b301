package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.workflow.desk.DeputyDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom somebody stands in for, and who stands in for them (我的代理). */
@Controller
class OwnDeputiesController {
  private final DeputyDesk desk;

  OwnDeputiesController(DeputyDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/account/deputies")
  String list(Actor actor, Model model) {
    return page(actor, new DeputyForm(null, null, null, null), model);
  }

  private String page(Actor actor, DeputyForm typed, Model model) {
    model.addAttribute("its", desk.own(actor));
    model.addAttribute("filled", typed);
    model.addAttribute("at", "/account/deputies");
    return "frame/deputies";
  }

  @PostMapping("/account/deputies")
  String name(Actor actor, DeputyForm form, FormReply reply) {
    return reply.to(
        () -> desk.name(actor, form.wish()),
        "代理已安排好，对方会收到通知。到期自动结束，也可以提前结束。",
        "/account/deputies",
        "还没有安排代理，您填写的内容还在",
        model -> page(actor, form, model));
  }

  @PostMapping("/account/deputies/{id}/end")
  String end(Actor actor, @PathVariable String id, RedirectAttributes flash) {
    desk.end(actor, id);
    flash.addFlashAttribute("done", "代理已结束，马上生效。");
    return "redirect:/account/deputies";
  }
}
