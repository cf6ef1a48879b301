package cn.fazhi.report.core.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail on its way.
 *
 * @param notice what it tells
 * @param subject the report it is about as anybody may call it: unit and year
 * @param tries how often sending was begun
 * @param reader the name of whom it goes to
 * @param claimedAt when it was last begun
 * @param error what went wrong last
 */
public record Letter(
    String id,
    Notice notice,
    String address,
    @Nullable String subject,
    State state,
    int tries,
    String reader,
    boolean wanted,
    @Nullable Instant claimedAt,
    @Nullable String error) {

  /** How it stands with a mail. */
  public enum State {
    WAITING("等待发送"),
    SENDING("正在发送"),
    SENT("已发送"),
    PERHAPS_SENT("可能已发送"),
    GIVEN_UP("没有送达");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
