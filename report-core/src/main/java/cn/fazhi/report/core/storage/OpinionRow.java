package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Opinion;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code report_opinion}. */
@TableName("report_opinion")
final class OpinionRow {
  String reportId;
  int opinion;
  int revision;
  @Nullable String block;
  @Nullable String quote;
  Opinion.Weight weight;
  String body;
  String notedBy;
  String notedName;
  Instant notedAt;
  boolean sent;
  @Nullable String resolvedBy;
  @Nullable String resolvedName;
  @Nullable Instant resolvedAt;

  static OpinionRow of(String report, Opinion opinion) {
    OpinionRow row = new OpinionRow();
    row.reportId = report;
    row.opinion = opinion.id();
    row.revision = opinion.revision();
    row.block = opinion.block() == null ? null : opinion.block().value();
    row.quote = opinion.quote();
    row.weight = opinion.weight();
    row.body = opinion.text();
    row.notedBy = opinion.by().account().value();
    row.notedName = opinion.by().name();
    row.notedAt = opinion.by().at();
    row.sent = opinion.sent();
    row.resolvedBy = People.account(opinion.resolved());
    row.resolvedName = People.name(opinion.resolved());
    row.resolvedAt = People.at(opinion.resolved());
    return row;
  }

  Opinion opinion(List<Answer> answers) {
    return new Opinion(
        opinion,
        revision,
        block == null ? null : new BlockId(block),
        quote,
        weight,
        body,
        People.signed(notedBy, notedName, notedAt),
        sent,
        answers,
        People.perhaps(resolvedBy, resolvedName, resolvedAt));
  }
}
