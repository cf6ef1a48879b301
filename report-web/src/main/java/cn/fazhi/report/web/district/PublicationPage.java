package cn.fazhi.report.web.district;

import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.workflow.desk.PublicNames;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the publisher's page shows beside the text: secrecy, personal data, what is public. */
@Component
class PublicationPage {
  private final ReadingDesk reading;

  PublicationPage(ReadingDesk reading) {
    this.reading = reading;
  }

  /** Fills up a page that has the revision already. */
  void fill(Report report, Model model) {
    Revision revision = (Revision) Objects.requireNonNull(model.getAttribute("revision"));
    model.addAttribute("secrecy", report.secrecyReview());
    model.addAttribute("publication", report.publication());
    model.addAttribute(
        "personal",
        Stream.concat(
                reading.check(report, revision.document()).findings().stream()
                    .filter(f -> f.rule().equals("personal-data")),
                PublicNames.findings(report.attachmentsOf(revision.number())).stream())
            .toList());
  }
}
