package cn.fazhi.report.core.report;

import org.jspecify.annotations.Nullable;

/**
 * Which of the published reports are asked for.
 *
 * @param year the year reported on, null for all
 * @param words part of the unit's name or of the title, empty for all
 */
public record PublicQuery(@Nullable Integer year, String words) {
  public static final PublicQuery ALL = new PublicQuery(null, "");
}
