package cn.fazhi.report.core.cycle;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;

/** A template as a bureau has once kept it; a change is another version. */
public record TemplateVersion(
    UnitCode bureau, Template template, Instant at, AccountId by, String byName) {}
