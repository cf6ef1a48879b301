package cn.fazhi.report.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and coming back to a form that was being filled in. */
@Controller
class SignInController {

  @GetMapping("/login")
  String signIn(
      @RequestParam(required = false) String left,
      @RequestParam(required = false) String gone,
      @RequestParam(required = false) String over,
      Model model) {
    model.addAttribute("left", left != null);
    model.addAttribute("gone", gone != null);
    model.addAttribute("over", over != null);
    return "security/login";
  }

  /** Only reached by forward: the session had ended, or name and password did not fit. */
  @RequestMapping(path = "/session/again", method = RequestMethod.POST)
  String again(HttpServletRequest request, Model model) {
    model.addAttribute("failed", Boolean.TRUE.equals(request.getAttribute("failed")));
    model.addAttribute("later", request.getAttribute("later"));
    model.addAttribute("name", request.getAttribute("name"));
    model.addAttribute("ended", request.getAttribute("ended") != null);
    model.addAttribute("carried", request.getAttribute(SessionEnded.CARRIED));
    return "security/login";
  }

  /** Only reached by forward: the form is shown for its writer to send on. */
  @RequestMapping(path = "/session/resumed", method = RequestMethod.POST)
  String resumed(HttpServletRequest request, Model model) {
    return request.getAttribute(SessionEnded.CARRIED) instanceof CarriedForm form
        ? shown("security/resumed", form, model)
        : "redirect:/home";
  }

  /** Only reached by forward: the form goes on once the password has been typed again. */
  @RequestMapping(path = "/session/prove", method = RequestMethod.POST)
  String prove(HttpServletRequest request, Model model) {
    model.addAttribute("asked", request.getAttribute("asked"));
    model.addAttribute("wrong", request.getAttribute("wrong"));
    return CarriedForm.of(request)
        .map(form -> shown("security/prove", form, model))
        .orElse("redirect:/home");
  }

  private static String shown(String page, CarriedForm form, Model model) {
    model.addAttribute("carried", form);
    return page;
  }
}
