package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.workflow.desk.Health;
import cn.fazhi.report.workflow.desk.HealthDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the system is well, for those who look after it. */
@Controller
class HealthPageController {
  private final HealthDesk desk;
  private final Units units;

  HealthPageController(HealthDesk desk, Units units) {
    this.desk = desk;
    this.units = units;
  }

  /** A report in trouble, by its name. */
  record Row(String name, String what) {}

  @GetMapping("/system")
  String system(Actor actor, Model model) {
    Health health = desk.look(actor);
    List<Row> rows = health.troubles().stream().map(t -> new Row(name(t), t.what())).toList();
    model.addAttribute("health", health);
    model.addAttribute("rows", rows);
    return "admin/system";
  }

  private String name(Health.Trouble trouble) {
    UnitCode unit = trouble.unit();
    return unit == null ? "编号 " + trouble.report() : name(unit) + " " + trouble.year() + " 年度报告";
  }

  private @Nullable String name(UnitCode unit) {
    return units.find(unit).map(Unit::name).orElse(unit.value());
  }
}
