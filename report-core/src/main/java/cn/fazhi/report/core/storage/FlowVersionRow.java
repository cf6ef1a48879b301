package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.KeptFlow;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code flow_version}. */
@TableName("flow_version")
final class FlowVersionRow {
  String flowKey;
  int number;
  long version;
  String bureauCode;
  String fromKey;
  int fromNumber;
  KeptFlow.State state;
  String name;
  String steps;
  String digest;
  @Nullable String form;
  String madeBy;
  String madeName;
  Instant madeAt;
  String changedBy;
  String changedName;
  Instant changedAt;
  @Nullable String activatedBy;
  @Nullable String activatedName;
  @Nullable Instant activatedAt;
  @Nullable String retiredBy;
  @Nullable String retiredName;
  @Nullable Instant retiredAt;
  @Nullable String retiredFor;

  static FlowVersionRow of(KeptFlow kept) {
    FlowVersionRow row = new FlowVersionRow();
    row.flowKey = kept.flow().key();
    row.number = kept.flow().version();
    row.version = kept.version();
    UnitCode bureau = kept.bureau();
    if (bureau == null) {
      throw new IllegalArgumentException("comes with the system: " + kept.flow());
    }
    row.bureauCode = bureau.value();
    row.fromKey = kept.from().key();
    row.fromNumber = kept.from().version();
    row.state = kept.state();
    row.name = kept.name();
    row.steps = StepsJson.write(kept.steps());
    row.digest = kept.digest();
    row.form = kept.form();
    row.hands(kept);
    return row;
  }

  private void hands(KeptFlow kept) {
    madeBy = kept.made().account().value();
    madeName = kept.made().name();
    madeAt = kept.made().at();
    changedBy = kept.changed().account().value();
    changedName = kept.changed().name();
    changedAt = kept.changed().at();
    activatedBy = People.account(kept.activated());
    activatedName = People.name(kept.activated());
    activatedAt = People.at(kept.activated());
    retiredBy = People.account(kept.retired());
    retiredName = People.name(kept.retired());
    retiredAt = People.at(kept.retired());
    retiredFor = kept.retiredFor();
  }

  KeptFlow kept() {
    return new KeptFlow(
        new FlowVersion(flowKey, number),
        new UnitCode(bureauCode),
        new FlowVersion(fromKey, fromNumber),
        version,
        state,
        name,
        StepsJson.read(steps),
        People.signed(madeBy, madeName, madeAt),
        People.signed(changedBy, changedName, changedAt),
        People.perhaps(activatedBy, activatedName, activatedAt),
        People.perhaps(retiredBy, retiredName, retiredAt),
        retiredFor,
        form);
  }
}
