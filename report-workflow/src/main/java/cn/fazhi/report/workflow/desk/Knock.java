package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Account;
import org.jspecify.annotations.Nullable;

/**
 * A try that has been counted and may now be compared.
 *
 * @param subject under what it is counted
 * @param tries how many there are now for that name
 * @param length of the name that was typed
 * @param account whose name it is; null where nobody has it
 */
public record Knock(
    String subject, String address, int tries, int length, @Nullable Account account) {
  /** The hash to compare with; null where nobody has the name. */
  public @Nullable String secret() {
    return account == null ? null : account.secret();
  }
}
