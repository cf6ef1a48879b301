package cn.fazhi.report.core.report;

class InMemoryReportsTest extends ReportsContract {
  private final Reports reports = new InMemoryReports();
  private final Uploads uploads = new InMemoryUploads();

  @Override
  protected Reports reports() {
    return reports;
  }

  @Override
  protected Uploads uploads() {
    return uploads;
  }
}
