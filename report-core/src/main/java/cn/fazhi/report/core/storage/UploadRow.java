package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Upload;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code report_upload}; lists leave the content out. */
@TableName("report_upload")
final class UploadRow {
  String id;
  String reportId;
  Upload.Purpose purpose;
  String name;
  byte @Nullable [] content;
  String broughtBy;
  String broughtName;
  Instant broughtAt;

  static UploadRow of(Upload upload) {
    UploadRow row = new UploadRow();
    row.id = upload.id();
    row.reportId = upload.report().value();
    row.purpose = upload.purpose();
    row.name = upload.name();
    row.content = upload.bytes();
    row.broughtBy = upload.by().account().value();
    row.broughtName = upload.by().name();
    row.broughtAt = upload.by().at();
    return row;
  }

  Upload upload() {
    return new Upload(
        id,
        new ReportId(reportId),
        purpose,
        name,
        content == null ? new byte[0] : content,
        People.signed(broughtBy, broughtName, broughtAt));
  }
}
