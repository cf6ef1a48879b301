package cn.fazhi.report.web.township;

import cn.fazhi.report.core.intake.Enclosures;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.AttachmentDesk;
import cn.fazhi.report.workflow.desk.Brought;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the sealed scan and annexes beside a report, and takes them away. */
@Controller
class AttachmentController {
  private final AttachmentDesk desk;
  private final ReadingDesk reading;

  AttachmentController(AttachmentDesk desk, ReadingDesk reading) {
    this.desk = desk;
    this.reading = reading;
  }

  @PostMapping("/reports/{id}/attachments")
  String add(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam MultipartFile file,
      RedirectAttributes flash)
      throws IOException {
    reading.report(actor, ReportIds.of(id)).permit(actor, Act.ATTACH);
    String name = Manuscripts.name(file.getOriginalFilename());
    byte[] bytes = file.getBytes();
    desk.add(actor, ticket, Brought.of(kind(kind), name, Enclosures.typeOf(bytes), bytes));
    flash.addFlashAttribute("done", "已添加“" + name + "”，提交时和报告一起报送。");
    return "redirect:/reports/" + id;
  }

  @PostMapping("/reports/{id}/attachments/{attachment}/remove")
  String remove(
      Actor actor,
      @PathVariable String id,
      @PathVariable String attachment,
      Ticket ticket,
      RedirectAttributes flash) {
    desk.remove(actor, ticket, attachment);
    flash.addFlashAttribute("done", "附件已移除。以前提交的各稿所附的文件不受影响。");
    return "redirect:/reports/" + id;
  }

  private static Attachment.Kind kind(String word) {
    return Attachment.Kind.SCAN.name().equals(word) ? Attachment.Kind.SCAN : Attachment.Kind.ANNEX;
  }
}
