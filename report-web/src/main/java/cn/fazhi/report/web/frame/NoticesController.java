package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.notice.NoticeLine;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.workflow.desk.NoticeDesk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own inbox; the system administrator also sees which mail did not arrive. */
@Controller
class NoticesController {
  private static final int PAGE = 50;

  private final NoticeDesk desk;

  NoticesController(NoticeDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/notices")
  String list(Actor actor, @RequestParam(defaultValue = "1") long page, Model model) {
    Pages pages = Pages.of(desk.count(actor), PAGE, page);
    List<NoticeLine> lines = desk.newest(actor, pages.offset(), PAGE);
    model.addAttribute("pages", pages);
    model.addAttribute("lines", lines);
    model.addAttribute("until", lines.isEmpty() ? null : lines.get(0).notice().madeAt());
    model.addAttribute("undelivered", desk.undelivered(actor));
    return "frame/notices";
  }

  /** What came in after the page was shown stays unread. */
  @PostMapping("/notices/read")
  String read(
      Actor actor,
      @RequestParam(required = false) @Nullable Instant until,
      RedirectAttributes flash) {
    desk.read(actor, until);
    flash.addFlashAttribute("done", "已全部标为已读。");
    return "redirect:/notices";
  }
}
