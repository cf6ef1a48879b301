package cn.fazhi.report.core.layout;

import org.jspecify.annotations.Nullable;

/**
 * What stands above the title besides the document number.
 *
 * @param signer 签发人, whom a paper to a higher office names (GB/T 9704-2012, 7.2.6); several are
 *     separated by a blank
 */
public record Masthead(@Nullable String signer) {
  public static final Masthead NONE = new Masthead(null);
}
