package cn.fazhi.report.workflow.schema;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets Flyway run a script again that was interrupted: it is noted before it begins, and only one
 * that had been noted before may meet its own work.
 */
final class Resuming implements Callback {
  private final Unfinished unfinished;
  private final DoneBefore done;

  private Resuming(Unfinished unfinished, DoneBefore done) {
    this.unfinished = unfinished;
    this.done = done;
  }

  static Flyway with(Flyway flyway, Unfinished unfinished) {
    DoneBefore done = new DoneBefore(flyway.getConfiguration().getDataSource());
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(done)
        .callbacks(new Resuming(unfinished, done))
        .load();
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_MIGRATE
        || event == Event.BEFORE_EACH_MIGRATE
        || event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    switch (event) {
      case BEFORE_MIGRATE -> unfinished.prepare();
      case BEFORE_EACH_MIGRATE -> begin(context.getMigrationInfo());
      default -> unfinished.endScripts();
    }
  }

  private void begin(MigrationInfo script) {
    String name = script.getScript();
    String checksum = String.valueOf(script.getChecksum());
    done.overlook(unfinished.has(name));
    if (!unfinished.has(name)) {
      unfinished.begin(name, checksum);
    } else if (!unfinished.was(name).equals(checksum)) {
      throw new Unready(
          "建表脚本 " + name + " 上次只执行了一部分，现在的脚本又与当时不同，不能自动接着做。请恢复升级前的数据库备份，再运行 migrate。");
    }
  }

  @Override
  public String getCallbackName() {
    return "resuming";
  }
}
