package cn.fazhi.report.core.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a statutory part stands.
 *
 * @param heading its own heading's text, null where it has none
 * @param explicit whether it has a heading of its own; otherwise it was inferred from what the text
 *     says
 * @param start UTF-16 offset into the first block's text; above 0 where the part begins inside a
 *     paragraph
 */
public record PartSpan(
    StatutoryPart kind,
    @Nullable String heading,
    boolean explicit,
    BlockId firstBlock,
    int start,
    BlockId lastBlock) {}
