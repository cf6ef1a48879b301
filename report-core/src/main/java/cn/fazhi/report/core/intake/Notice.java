package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.BlockId;
import org.jspecify.annotations.Nullable;

/**
 * Something the intake mended, left out or could not take over.
 *
 * @param code stable, e.g. "page-number"
 * @param message what was done and what to look at, in Chinese
 * @param block where, null where the place is gone or it concerns the whole file
 * @param quote the words concerned, null without any
 */
public record Notice(
    String code, String message, @Nullable BlockId block, @Nullable String quote) {}
