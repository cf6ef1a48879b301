package cn.fazhi.report.core.notice;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be told.
 *
 * @param mail where mail goes, null where none is wanted
 * @param by what makes it their business
 */
public record Reader(AccountId account, @Nullable String mail, Grant by) {}
