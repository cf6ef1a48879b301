package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Units;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the invented district into an emptied database. */
final class District {
  private static final List<String> CHILDREN_FIRST =
      List.of(
          "mail_out",
          "notice",
          "reminder_sent",
          "phrase",
          "report_receipt",
          "report_upload",
          "report_attachment_content",
          "report_attachment",
          "likeness_print",
          "report_entry",
          "report_answer",
          "report_opinion",
          "report_revision",
          "report_seal",
          "report_text",
          "report_turn_unit",
          "report",
          "template_version",
          "cycle_unit",
          "cycle",
          "api_token",
          "deputy",
          "grant_request",
          "unit_name",
          "account_grant",
          "account");

  private District() {}

  static void settle(JdbcClient database, Units units, Cycles cycles) {
    CHILDREN_FIRST.forEach(table -> database.sql("delete from " + table).update());
    Cast.UNITS.forEach(units::save);
    cycles.save(CycleFixture.OF_2024);
    cycles.save(CycleFixture.OF_2025);
  }
}
