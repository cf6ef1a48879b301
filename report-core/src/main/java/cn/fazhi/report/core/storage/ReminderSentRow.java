package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Reminder;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.LocalDate;

/** A row of {@code reminder_sent}. */
@TableName("reminder_sent")
final class ReminderSentRow {
  String subject;
  Reminder.Kind kind;
  LocalDate sentOn;

  static ReminderSentRow of(Reminder reminder) {
    ReminderSentRow row = new ReminderSentRow();
    row.subject = reminder.subject();
    row.kind = reminder.kind();
    row.sentOn = reminder.day();
    return row;
  }

  Reminder reminder() {
    return new Reminder(subject, kind, sentOn);
  }
}
