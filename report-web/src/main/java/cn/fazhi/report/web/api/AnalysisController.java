package cn.fazhi.report.web.api;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.intake.Manuscript;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reads and checks one file for another system, and keeps nothing. */
@RestController
class AnalysisController {

  @PostMapping(path = "/api/v1/analyses", produces = MediaType.APPLICATION_JSON_VALUE)
  AnalysisJson analyse(
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable Integer year)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    Manuscript manuscript = Intake.read(file.getBytes(), name);
    Analysis analysis =
        Checker.analyse(
            manuscript.document(),
            new Background(unit == null || unit.isBlank() ? null : unit, year, List.of()));
    return AnalysisJson.of(analysis, manuscript);
  }
}
