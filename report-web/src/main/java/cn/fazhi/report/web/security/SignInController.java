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
      Model model) {
    model.addAttribute("left", left != null);
    model.addAttribute("gone", gone != null);
    return "security/login";
  }

  /** Only reached by forward: the session had ended, or name and password did not fit. */
  @RequestMapping(path = "/session/again", method = RequestMethod.POST)
  String again(HttpServletRequest request, Model model) {
    model.addAttribute("failed", request.getAttribute("failed") != null);
    model.addAttribute("ended", request.getAttribute("ended") != null);
    CarriedForm.of(request).ifPresent(form -> model.addAttribute("carried", form));
    return "security/login";
  }

  /** Only reached by forward: signed in again, the form is shown for its writer to send on. */
  @RequestMapping(path = "/session/resumed", method = RequestMethod.POST)
  String resumed(HttpServletRequest request, Model model) {
    return CarriedForm.of(request)
        .map(
            form -> {
              model.addAttribute("carried", form);
              return "security/resumed";
            })
        .orElse("redirect:/home");
  }
}
