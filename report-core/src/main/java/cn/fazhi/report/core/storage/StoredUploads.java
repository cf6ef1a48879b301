package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Upload;
import cn.fazhi.report.core.report.Uploads;
import java.util.List;
import java.util.Optional;

/** Brought files kept in the database. */
final class StoredUploads implements Uploads {
  private final UploadMapper uploads;

  StoredUploads(UploadMapper uploads) {
    this.uploads = uploads;
  }

  @Override
  public void keep(Upload upload) {
    uploads.add(UploadRow.of(upload));
  }

  @Override
  public Optional<Upload> find(ReportId report, String id) {
    return Optional.ofNullable(uploads.find(report.value(), id)).map(UploadRow::upload);
  }

  @Override
  public List<Upload> of(ReportId report) {
    return uploads.of(report.value()).stream().map(UploadRow::upload).toList();
  }

  @Override
  public boolean confirm(ReportId report, String id) {
    return uploads.confirm(report.value(), id) == 1;
  }

  @Override
  public void discard(ReportId report, String id) {
    uploads.discard(report.value(), id);
  }

  @Override
  public void discardUnconfirmed(ReportId report) {
    uploads.discardUnconfirmed(report.value());
  }
}
