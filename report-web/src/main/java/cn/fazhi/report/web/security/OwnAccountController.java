package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.workflow.desk.AccountDesk;
import cn.fazhi.report.workflow.desk.NoticeDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own account: the password, and where one is signed in. */
@Controller
class OwnAccountController {
  private final AccountDesk desk;
  private final NoticeDesk notices;
  private final Accounts accounts;
  private final NewPasswords passwords;

  OwnAccountController(
      AccountDesk desk, NoticeDesk notices, Accounts accounts, NewPasswords passwords) {
    this.desk = desk;
    this.notices = notices;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @GetMapping("/account")
  String account(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute("login", own(actor).login());
    model.addAttribute("here", StillWelcome.session(request).id());
    model.addAttribute("sessions", desk.sessions(actor));
    model.addAttribute("mail", notices.address(actor));
    return "security/account";
  }

  @PostMapping("/account/mail")
  String mail(Actor actor, @RequestParam(defaultValue = "") String mail, RedirectAttributes flash) {
    notices.address(actor, mail);
    flash.addFlashAttribute("done", mail.isBlank() ? "已清除邮箱，通知只在系统里显示。" : "邮箱已保存。");
    return "redirect:/account";
  }

  @PostMapping("/account/sessions/{id}/end")
  String end(Actor actor, @PathVariable String id, RedirectAttributes flash) {
    desk.end(actor, id);
    flash.addFlashAttribute("done", "已退出那一处登录。");
    return "redirect:/account";
  }

  @PostMapping("/account/sessions/end-others")
  String endOthers(Actor actor, HttpServletRequest request, RedirectAttributes flash) {
    desk.endOthers(actor, StillWelcome.session(request).id());
    flash.addFlashAttribute("done", "其他各处都已退出，只留这一个。");
    return "redirect:/account";
  }

  @GetMapping("/account/password")
  String password(Actor actor, HttpServletRequest request, Model model) {
    return page(actor, StillWelcome.session(request), List.of(), model);
  }

  @PostMapping("/account/password")
  String changed(
      Actor actor,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String fresh,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Session session = StillWelcome.session(request);
    List<String> faults =
        passwords.choose(own(actor), session, current, fresh, again, actor.address());
    if (!faults.isEmpty()) {
      response.setStatus(422);
      return page(actor, session, faults, model);
    }
    request.changeSessionId();
    flash.addFlashAttribute("done", "密码已改好；用旧密码登录的其他各处都已退出。");
    return session.mustChoose() ? "redirect:/home" : "redirect:/account";
  }

  private String page(Actor actor, Session session, List<String> faults, Model model) {
    model.addAttribute("login", own(actor).login());
    model.addAttribute("must", session.mustChoose());
    model.addAttribute("faults", faults);
    return "security/password";
  }

  private Account own(Actor actor) {
    return accounts.find(actor.account()).orElseThrow(AccountGone::new);
  }
}
