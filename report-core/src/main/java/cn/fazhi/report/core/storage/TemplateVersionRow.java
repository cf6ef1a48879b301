package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.TemplateVersion;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;

/** A row of {@code template_version}. */
@TableName("template_version")
final class TemplateVersionRow {
  String bureauCode;
  int number;
  String name;
  String content;
  Instant madeAt;
  String madeBy;
  String madeName;

  static TemplateVersionRow of(TemplateVersion version) {
    TemplateVersionRow row = new TemplateVersionRow();
    row.bureauCode = version.bureau().value();
    row.number = version.template().number();
    row.name = version.template().name();
    row.content = TemplateJson.write(version.template());
    row.madeAt = version.at();
    row.madeBy = version.by().value();
    row.madeName = version.byName();
    return row;
  }

  TemplateVersion version() {
    return new TemplateVersion(
        new UnitCode(bureauCode),
        TemplateJson.read(content),
        madeAt,
        new AccountId(madeBy),
        madeName);
  }
}
