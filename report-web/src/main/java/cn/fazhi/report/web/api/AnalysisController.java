package cn.fazhi.report.web.api;

import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.intake.Manuscript;
import cn.fazhi.report.web.analysis.Analysed;
import cn.fazhi.report.web.analysis.AnalysisJson;
import cn.fazhi.report.workflow.desk.TrialDesk;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reads and checks one file for another system, and keeps nothing. */
@RestController
class AnalysisController {
  private final TrialDesk desk;

  AnalysisController(TrialDesk desk) {
    this.desk = desk;
  }

  @PostMapping(path = "/api/v1/analyses", produces = MediaType.APPLICATION_JSON_VALUE)
  AnalysisJson analyse(
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable Integer year)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    Manuscript manuscript = Intake.read(file.getBytes(), name);
    String named = unit == null || unit.isBlank() ? null : unit.strip();
    return AnalysisJson.of(Analysed.of(manuscript, desk.check(manuscript.document(), named, year)));
  }
}
