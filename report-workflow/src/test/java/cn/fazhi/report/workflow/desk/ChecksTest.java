package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.document.Document;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private static final Instant FIRST = Instant.parse("2026-01-05T01:00:00Z");

  private final Checks.Result result = new Checks.Result();

  private Analysis at(Instant now) {
    return result.or(now, () -> Checker.analyse(Document.EMPTY, Background.UNKNOWN));
  }

  @Test
  void whatWasCheckedCountsForFiveMinutesAndIsThenCheckedAnew() {
    Analysis first = at(FIRST);
    Instant last = FIRST.plus(Duration.ofMinutes(5));

    assertThat(at(FIRST.plusSeconds(1))).isSameAs(first);
    assertThat(at(last)).isSameAs(first);

    Analysis anew = at(last.plusSeconds(1));
    assertThat(anew).isNotSameAs(first);
    assertThat(at(last.plus(Duration.ofMinutes(5)))).isSameAs(anew);
  }
}
