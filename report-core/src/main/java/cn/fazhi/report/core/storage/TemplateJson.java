package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.check.ListName;
import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.check.Weights;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A template as kept; before there were versions it was a list of its sections, and before the word
 * lists could be edited it held none.
 */
final class TemplateJson {
  private static final TypeReference<List<KeptSection>> SECTIONS = new TypeReference<>() {};
  private static final TypeReference<Kept> WHOLE = new TypeReference<>() {};

  private TemplateJson() {}

  static String write(Template template) {
    List<KeptSection> sections = template.sections().stream().map(KeptSection::of).toList();
    return Json.write(
        new Kept(
            template.name(),
            template.number(),
            sections,
            template.weights().byRule(),
            template.lists().own()));
  }

  static Template read(String json) {
    if (json.startsWith("[")) {
      return new Template(Json.read(json, SECTIONS).stream().map(KeptSection::section).toList());
    }
    Kept kept = Json.read(json, WHOLE);
    return new Template(
        kept.name(),
        kept.number(),
        kept.sections().stream().map(KeptSection::section).toList(),
        new Weights(kept.weights()),
        kept.lists() == null ? Lists.AS_SHIPPED : Lists.of(kept.lists()));
  }

  /** The kept form; its names are in the database and cannot follow a renaming. */
  record Kept(
      String name,
      int number,
      List<KeptSection> sections,
      Map<String, Weights.Weight> weights,
      @Nullable Map<ListName, List<String>> lists) {}

  /** The kept form of a section. */
  record KeptSection(StatutoryPart part, String heading, String guidance, int least, int most) {
    static KeptSection of(Template.Section s) {
      return new KeptSection(s.part(), s.heading(), s.guidance(), s.least(), s.most());
    }

    Template.Section section() {
      return new Template.Section(part, heading, guidance, least, most);
    }
  }
}
