package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.check.ListName;
import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.cycle.ShippedTemplate;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.cycle.TemplateVersion;
import cn.fazhi.report.core.cycle.Templates;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import java.util.ArrayList;
import java.util.List;

/** The workflow administrator's templates; whatever is changed becomes another version. */
@Desk
public class TemplateDesk {
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_GUIDANCE = 2000;
  private static final int LONGEST_PART = 20_000;
  private static final int LONGEST_LIST = 100_000;
  private static final int FAULTS_SHOWN = 5;

  private final Templates templates;
  private final OfficeBook book;

  TemplateDesk(Templates templates, OfficeBook book) {
    this.templates = templates;
    this.book = book;
  }

  /** The bureau's own, the latest first. */
  public List<TemplateVersion> versions(Actor actor) {
    return templates.of(Bureaus.of(actor));
  }

  /** Those a year may be given, the latest first and what was shipped last. */
  public List<Template> all(Actor actor) {
    List<Template> all = new ArrayList<>();
    versions(actor).forEach(version -> all.add(version.template()));
    all.add(ShippedTemplate.TEMPLATE);
    return all;
  }

  public Template numbered(Actor actor, int number) {
    return all(actor).stream()
        .filter(template -> template.number() == number)
        .findFirst()
        .orElseThrow(Refusal.NotFound::new);
  }

  /**
   * Keeps a template as the next version.
   *
   * @param newest the number of the latest version that the page knew
   */
  public int keep(Actor actor, Template template, int newest) {
    UnitCode bureau = Bureaus.of(actor);
    int latest = all(actor).get(0).number();
    require(template);
    TemplateVersion next =
        new TemplateVersion(
            bureau, template.numbered(latest + 1), book.now(), actor.account(), actor.name());
    if (latest != newest || !templates.add(next)) {
      throw new Refusal.Stale("您打开页面之后，有人保存了模板的新版本，您的还没有保存。请看过新版本再决定。", List.of());
    }
    book.write(actor, "TEMPLATE", bureau.value(), next.template().label());
    return latest + 1;
  }

  private static void require(Template template) {
    if (template.name().isBlank() || template.name().length() > LONGEST_HEADING) {
      throw new Refusal.NotReady("请填写模板的名称，不超过 60 字。");
    }
    template.lists().own().forEach(TemplateDesk::require);
    for (Template.Section section : template.sections()) {
      String part = "“" + section.part().label() + "”";
      if (section.heading().isBlank() || section.heading().length() > LONGEST_HEADING) {
        throw new Refusal.NotReady(part + "的标题要填写，不超过 60 字。");
      }
      if (section.guidance().length() > LONGEST_GUIDANCE) {
        throw new Refusal.NotReady(part + "的写作说明太长，请写在 2000 字以内。");
      }
      if (section.least() < 0
          || section.most() < section.least()
          || section.most() > LONGEST_PART) {
        throw new Refusal.NotReady(part + "的字数不对：最少不能大于最多，最多不超过 20000 字。");
      }
    }
  }

  private static void require(ListName name, List<String> lines) {
    String list = "“" + name.label() + "”清单";
    if (lines.stream().mapToInt(line -> line.length() + 1).sum() > LONGEST_LIST) {
      throw new Refusal.NotReady(list + "太长，请控制在 10 万字以内。");
    }
    List<String> faults = Lists.faults(name, lines);
    if (!faults.isEmpty()) {
      String more =
          faults.size() > FAULTS_SHOWN ? "还有 " + (faults.size() - FAULTS_SHOWN) + " 行要改。" : "";
      throw new Refusal.NotReady(
          list
              + "有 "
              + faults.size()
              + " 行要改。"
              + String.join("", faults.stream().limit(FAULTS_SHOWN).toList())
              + more);
    }
  }
}
