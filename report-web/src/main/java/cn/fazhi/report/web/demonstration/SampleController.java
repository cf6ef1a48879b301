package cn.fazhi.report.web.demonstration;

import cn.fazhi.report.core.layout.Masthead;
import cn.fazhi.report.core.layout.WordLayout;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.Downloads;
import cn.fazhi.report.web.township.Manuscripts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Word files to try the import with: a clean report and one with planted faults. */
@Controller
@ConditionalOnProperty("report.demonstration")
class SampleController {

  @GetMapping("/help/samples/{name}")
  ResponseEntity<byte[]> sample(Actor actor, @PathVariable String name) {
    if (!name.equals("qingxi-2025") && !name.equals("baishi-2025")) {
      throw new Refusal.NotFound();
    }
    var text =
        Manuscripts.read(DemonstrationStory.text(name), name + ".txt").manuscript().document();
    return Downloads.of(name + ".docx", Downloads.WORD, WordLayout.docx(text, Masthead.NONE));
  }
}
