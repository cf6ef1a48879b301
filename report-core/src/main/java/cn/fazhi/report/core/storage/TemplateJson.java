package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** A cycle's template as kept: a list of its sections. */
final class TemplateJson {
  private static final TypeReference<List<Kept>> SECTIONS = new TypeReference<>() {};

  private TemplateJson() {}

  static String write(Template template) {
    return Json.write(template.sections().stream().map(Kept::of).toList());
  }

  static Template read(String json) {
    return new Template(Json.read(json, SECTIONS).stream().map(Kept::section).toList());
  }

  /** The kept form of a section; its names are in the database and cannot follow a renaming. */
  record Kept(StatutoryPart part, String heading, String guidance, int least, int most) {
    static Kept of(Template.Section s) {
      return new Kept(s.part(), s.heading(), s.guidance(), s.least(), s.most());
    }

    Template.Section section() {
      return new Template.Section(part, heading, guidance, least, most);
    }
  }
}
