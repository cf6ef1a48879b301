package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row of {@code setup_secret}. */
@TableName("setup_secret")
final class SetupSecretRow {
  int id;
  String digest;
  Instant until;
  @Nullable Instant usedAt;
}
