package cn.fazhi.report.core.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account that was looked for; the moment stands there while tries are refused. */
final class FoundRow {
  String id;
  @Nullable Instant shutUntil;
}
