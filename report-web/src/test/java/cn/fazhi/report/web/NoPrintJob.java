package cn.fazhi.report.web;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds the lock of the job that makes fingerprints: each story tells the same text, and every
 * check would look at all those before it.
 */
final class NoPrintJob {
  NoPrintJob(JdbcTemplate database) {
    database.update(
        "insert into shedlock (name, lock_until, locked_at, locked_by)"
            + " values ('prints', '2199-01-01 00:00:00', '2020-01-01 00:00:00', 'tests')");
  }
}
