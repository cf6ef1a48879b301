package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.report.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a form is answered with: the page that comes next, or its own again with what was typed. */
public record FormReply(Model model, RedirectAttributes flash, HttpServletResponse response) {
  /**
   * What comes after the deed.
   *
   * @param done the sentence shown there
   */
  public record Next(String page, String done) {}

  /**
   * Does it and goes on.
   *
   * @param done the sentence shown on the next page
   * @param not what the refusal is headed where it could not be done
   * @param again shows the form's own page
   */
  public String to(
      Runnable deed, String done, String next, String not, Function<Model, String> again) {
    return to(
        () -> {
          deed.run();
          return new Next(next, done);
        },
        not,
        again);
  }

  /** The same where only the deed knows what comes next. */
  public String to(Supplier<Next> deed, String not, Function<Model, String> again) {
    Next next;
    try {
      next = deed.get();
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      RefusalAdvice.show(refusal, not, model, response);
      return again.apply(model);
    }
    flash.addFlashAttribute("done", next.done());
    return "redirect:" + next.page();
  }
}
