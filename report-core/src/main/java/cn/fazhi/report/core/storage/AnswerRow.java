package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Answer;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;

/** A row of {@code report_answer}. */
@TableName("report_answer")
final class AnswerRow {
  String reportId;
  int opinion;
  int answer;
  Answer.Kind kind;
  String body;
  int revision;
  String answeredBy;
  String answeredName;
  Instant answeredAt;

  /** The row of an opinion's first, second ... answer. */
  static AnswerRow of(String report, int opinion, int number, Answer answer) {
    AnswerRow row = new AnswerRow();
    row.reportId = report;
    row.opinion = opinion;
    row.answer = number;
    row.kind = answer.kind();
    row.body = answer.text();
    row.revision = answer.revision();
    row.answeredBy = answer.by().account().value();
    row.answeredName = answer.by().name();
    row.answeredAt = answer.by().at();
    return row;
  }

  Answer answer() {
    return new Answer(kind, body, People.signed(answeredBy, answeredName, answeredAt), revision);
  }
}
