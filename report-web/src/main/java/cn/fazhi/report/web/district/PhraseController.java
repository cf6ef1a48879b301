package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Phrase;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.web.frame.Sentences;
import cn.fazhi.report.workflow.desk.PhraseDesk;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The phrases that reviewers insert into their opinions. */
@Controller
class PhraseController {
  private final PhraseDesk desk;
  private final Sentences sentences;

  PhraseController(PhraseDesk desk, Sentences sentences) {
    this.desk = desk;
    this.sentences = sentences;
  }

  /** A bureau for which phrases can be kept. */
  record Office(String code, String name) {}

  @GetMapping("/phrases")
  String phrases(Actor actor, Model model) {
    if (!desk.keepsOwn(actor) && !desk.keepsBureaus(actor)) {
      throw new Refusal.NotFound();
    }
    List<Phrase> all = desk.of(actor);
    model.addAttribute("own", desk.keepsOwn(actor));
    model.addAttribute("shared", desk.keepsBureaus(actor));
    model.addAttribute(
        "offices",
        desk.bureaus(actor).stream().map(b -> new Office(b.value(), sentences.name(b))).toList());
    model.addAttribute("mine", all.stream().filter(p -> p.owner() != null).toList());
    model.addAttribute("bureaus", all.stream().filter(p -> p.owner() == null).toList());
    return "district/phrases";
  }

  @PostMapping("/phrases")
  String keep(
      Actor actor,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "own") String whose,
      FormReply reply) {
    return reply.to(
        () -> keep(actor, whose, text),
        "已加入常用语。",
        "/phrases",
        "还没有加入，您填写的内容还在",
        model -> phrases(actor, model.addAttribute("text", text)));
  }

  private void keep(Actor actor, String whose, String text) {
    if (whose.equals("own")) {
      desk.keep(actor, text);
    } else {
      desk.keepFor(actor, UnitCode.of(whose).orElseThrow(Refusal.NotFound::new), text);
    }
  }

  @PostMapping("/phrases/{id}/remove")
  String drop(Actor actor, @PathVariable String id, RedirectAttributes flash) {
    desk.drop(actor, id);
    flash.addFlashAttribute("done", "已删除。");
    return "redirect:/phrases";
  }
}
