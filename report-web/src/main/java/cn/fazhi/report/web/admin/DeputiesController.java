package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.web.frame.DeputyForm;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.workflow.desk.DeputyDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator names deputies for those who cannot do it themselves. */
@Controller
class DeputiesController {
  private final DeputyDesk desk;

  DeputiesController(DeputyDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/accounts/{id}/deputies")
  String list(Actor actor, @PathVariable String id, Model model) {
    return page(actor, id, new DeputyForm(null, null, null, null), model);
  }

  private String page(Actor actor, String id, DeputyForm typed, Model model) {
    model.addAttribute("its", desk.of(actor, new AccountId(id)));
    model.addAttribute("filled", typed);
    model.addAttribute("at", "/accounts/" + id + "/deputies");
    model.addAttribute("guarded", true);
    return "frame/deputies";
  }

  @PostMapping("/accounts/{id}/deputies")
  String name(Actor actor, @PathVariable String id, DeputyForm form, FormReply reply) {
    desk.of(actor, new AccountId(id));
    return reply.to(
        () -> desk.nameFor(actor, new AccountId(id), form.wish()),
        "代理已安排好，两位同志都会收到通知。",
        "/accounts/" + id + "/deputies",
        "还没有安排代理，您填写的内容还在",
        model -> page(actor, id, form, model));
  }

  @PostMapping("/accounts/{id}/deputies/{deputy}/end")
  String end(
      Actor actor, @PathVariable String id, @PathVariable String deputy, RedirectAttributes flash) {
    desk.of(actor, new AccountId(id));
    desk.end(actor, deputy);
    flash.addFlashAttribute("done", "代理已结束，马上生效。");
    return "redirect:/accounts/" + id + "/deputies";
  }
}
