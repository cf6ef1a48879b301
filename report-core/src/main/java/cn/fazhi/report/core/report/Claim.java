package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.AccountId;
import java.time.Instant;

/** Somebody has taken the open step for themselves. */
public record Claim(AccountId account, String name, Instant at) {}
