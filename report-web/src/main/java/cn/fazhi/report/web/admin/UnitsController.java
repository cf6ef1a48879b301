package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.UnitTree;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.web.frame.OfficeDates;
import cn.fazhi.report.web.frame.Pages;
import cn.fazhi.report.web.frame.TypedDay;
import cn.fazhi.report.workflow.desk.UnitDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The system administrator's units: the tree, a new one, changes, mergers. */
@Controller
class UnitsController {
  private static final int PAGE = 100;

  private final UnitDesk desk;
  private final OfficeDates dates;

  UnitsController(UnitDesk desk, OfficeDates dates) {
    this.desk = desk;
    this.dates = dates;
  }

  @GetMapping("/units")
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "1") long page,
      Model model) {
    List<UnitTree.Node> nodes =
        desk.tree(actor).inOrder().stream().filter(node -> fits(node.unit(), words)).toList();
    Pages pages = Pages.of(nodes.size(), PAGE, page);
    model.addAttribute("nodes", nodes.stream().skip(pages.offset()).limit(PAGE).toList());
    model.addAttribute("pages", pages);
    model.addAttribute("words", words);
    return "admin/units";
  }

  private static boolean fits(Unit unit, String words) {
    return unit.name().contains(words.strip()) || unit.code().value().contains(words.strip());
  }

  @GetMapping("/units/new")
  String fresh(Actor actor, Model model) {
    return form(actor, Map.of(), model);
  }

  private String form(Actor actor, Map<String, String> typed, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("kinds", kinds());
    model.addAttribute("parents", parents(desk.tree(actor)));
    return "admin/unit-new";
  }

  private static List<Unit.Kind> kinds() {
    return Stream.of(Unit.Kind.values()).filter(kind -> kind != Unit.Kind.DISTRICT).toList();
  }

  private static List<Unit> parents(UnitTree tree) {
    return tree.inOrder().stream()
        .map(UnitTree.Node::unit)
        .filter(unit -> unit.open() && !unit.kind().reports() && unit.kind() != Unit.Kind.SECTION)
        .toList();
  }

  @PostMapping("/units")
  String make(Actor actor, @RequestParam Map<String, String> typed, FormReply reply) {
    desk.tree(actor);
    return reply.to(
        () ->
            desk.make(
                actor,
                field(typed, "code"),
                field(typed, "name"),
                kind(typed),
                code(typed, "parent")),
        "已建立“" + field(typed, "name") + "”。",
        "/units",
        "还没有建立，您填写的内容还在",
        model -> form(actor, typed, model));
  }

  @GetMapping("/units/{code}")
  String unit(Actor actor, @PathVariable String code, Model model) {
    return details(actor, of(actor, code), Map.of(), model);
  }

  private String details(Actor actor, UnitCode code, Map<String, String> typed, Model model) {
    UnitTree tree = desk.tree(actor);
    UnitDesk.Details details = desk.details(actor, code);
    model.addAttribute("details", details);
    model.addAttribute("parent", tree.find(details.unit().parent()).orElse(null));
    model.addAttribute("successor", tree.find(details.unit().successor()).orElse(null));
    model.addAttribute("kinds", kinds());
    model.addAttribute("parents", parents(tree));
    model.addAttribute("typed", typed);
    model.addAttribute("yesterday", dates.today().minusDays(1));
    return "admin/unit";
  }

  /** One page, several acts: another name, another place, closed, there again. */
  @PostMapping("/units/{code}")
  String change(
      Actor actor,
      @PathVariable String code,
      @RequestParam Map<String, String> typed,
      FormReply reply) {
    UnitCode unit = of(actor, code);
    return reply.to(
        () -> change(actor, unit, typed),
        "已办理。",
        "/units/" + unit,
        "还没有办理，您填写的内容还在",
        model -> details(actor, unit, typed, model));
  }

  private void change(Actor actor, UnitCode unit, Map<String, String> typed) {
    long seen = version(typed);
    switch (field(typed, "what")) {
      case "rename" -> desk.rename(actor, unit, seen, field(typed, "name"), day(typed, "until"));
      case "move" -> desk.move(actor, unit, seen, kind(typed), code(typed, "parent"));
      case "close" -> desk.close(actor, unit, seen, day(typed, "from"));
      case "reopen" -> desk.reopen(actor, unit, seen);
      default -> throw new Refusal.NotReady("请选择要办理的事项。");
    }
  }

  @GetMapping("/units/merger")
  String merger(Actor actor, Model model) {
    return merger(actor, Map.of(), List.of(), model);
  }

  /** Of many units those are listed that are chosen, all of them, and some of those looked for. */
  private String merger(Actor actor, Map<String, String> typed, List<String> chosen, Model model) {
    List<Unit> all =
        desk.tree(actor).inOrder().stream()
            .map(UnitTree.Node::unit)
            .filter(unit -> unit.open() && unit.kind().reports())
            .toList();
    String words = field(typed, "words");
    model.addAttribute(
        "list", Shortlist.of(all, chosen, unit -> !words.isEmpty() && fits(unit, words)));
    model.addAttribute("typed", typed);
    model.addAttribute("chosen", chosen);
    model.addAttribute("kinds", kinds().stream().filter(Unit.Kind::reports).toList());
    model.addAttribute("today", dates.today());
    return "admin/merger";
  }

  @PostMapping("/units/merger")
  String merge(
      Actor actor,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "part", defaultValue = "") List<String> parts,
      FormReply reply) {
    if (typed.containsKey("find")) {
      return merger(actor, typed, parts, reply.model());
    }
    desk.tree(actor);
    return reply.to(
        () ->
            desk.merge(
                actor,
                parts.stream().flatMap(part -> UnitCode.of(part).stream()).toList(),
                field(typed, "code"),
                field(typed, "name"),
                kind(typed),
                day(typed, "from")),
        "已合并。原单位的报告留在原单位名下；人员在新单位的角色，已提请安全管理员授予。",
        "/units/" + field(typed, "code"),
        "还没有合并，您填写的内容还在",
        model -> merger(actor, typed, parts, model));
  }

  private UnitCode of(Actor actor, String code) {
    desk.tree(actor);
    return UnitCode.of(code).orElseThrow(Refusal.NotFound::new);
  }

  private static String field(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private static UnitCode code(Map<String, String> typed, String name) {
    return UnitCode.of(field(typed, name)).orElseThrow(() -> new Refusal.NotReady("请选择上级单位。"));
  }

  private static Unit.Kind kind(Map<String, String> typed) {
    return Stream.of(Unit.Kind.values())
        .filter(kind -> kind.name().equals(field(typed, "kind")))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotReady("请选择单位的类型。"));
  }

  private static LocalDate day(Map<String, String> typed, String name) {
    return TypedDay.of(field(typed, name), "请填写日期，例如 2026-12-31。");
  }

  private static long version(Map<String, String> typed) {
    String text = field(typed, "version");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
