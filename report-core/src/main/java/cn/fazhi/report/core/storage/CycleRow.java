package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A row of {@code cycle}. */
@TableName("cycle")
final class CycleRow {
  @TableId(type = IdType.INPUT)
  String id;

  String bureauCode;
  int reportYear;
  LocalDate submitBy;
  LocalDate publishBy;
  String flowKey;
  int flowVersion;
  String template;
  Cycle.State state;
  String stateReason;
  long version;

  static CycleRow of(Cycle cycle) {
    CycleRow row = new CycleRow();
    row.id = cycle.id().value();
    row.bureauCode = cycle.bureau().value();
    row.reportYear = cycle.year();
    row.submitBy = cycle.submitBy();
    row.publishBy = cycle.publishBy();
    row.flowKey = cycle.flow().key();
    row.flowVersion = cycle.flow().version();
    row.template = TemplateJson.write(cycle.template());
    row.state = cycle.state();
    row.stateReason = cycle.reason();
    row.version = cycle.version();
    return row;
  }

  Cycle cycle(List<CycleUnitRow> units) {
    return new Cycle(
        new CycleId(id),
        new UnitCode(bureauCode),
        reportYear,
        submitBy,
        publishBy,
        new FlowVersion(flowKey, flowVersion),
        TemplateJson.read(template),
        units.stream().map(CycleUnitRow::unit).collect(Collectors.toSet()),
        state,
        stateReason,
        units.stream().flatMap(row -> row.extension().stream()).toList(),
        version);
  }
}
