package cn.fazhi.report.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long somebody waits after so many tries. */
@Tag("R073")
class StrikesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static List<Long> waits(String subject, int tries) {
    List<Long> waits = new ArrayList<>();
    Strikes strikes = Strikes.none(subject);
    for (int i = 0; i < tries; i++) {
      strikes = strikes.more(NOON);
      waits.add(strikes.wait(NOON));
    }
    return waits;
  }

  @Test
  void aNameWaitsLongerAndLongerAndIsLockedAtTheFifth() {
    assertThat(waits("account:1", 5)).containsExactly(0L, 0L, 6L, 16L, 901L);
    assertThat(waits(Strikes.ofUnknown("00af"), 5)).isEqualTo(waits("account:1", 5));
  }

  @Test
  void anAddressIsSlowedDownButNeverShutOut() {
    List<Long> waits = waits(Strikes.ofAddress("10.0.0.7"), 500);
    assertThat(waits.subList(0, 19)).containsOnly(0L);
    assertThat(waits.get(19)).isEqualTo(11);
    assertThat(waits).allMatch(seconds -> seconds <= 61);
  }

  @Test
  void afterAQuarterOfAnHourTheCountBeginsAnew() {
    Strikes five = new Strikes("account:1", 5, NOON, NOON.plus(Strikes.MEMORY));
    Instant later = NOON.plus(Duration.ofMinutes(15));
    assertThat(five.wait(later)).isZero();
    assertThat(five.more(later).tries()).isEqualTo(1);
  }

  @Test
  void networksOfTheNewKindAreOneAddress() {
    assertThat(Strikes.ofAddress("2001:DB8:1:2:3:4:5:6"))
        .isEqualTo(Strikes.ofAddress("2001:db8:1:2:9:9:9:9"))
        .isNotEqualTo(Strikes.ofAddress("2001:db8:1:3:3:4:5:6"));
    assertThat(Strikes.ofAddress("10.0.0.7")).isNotEqualTo(Strikes.ofAddress("10.0.0.8"));
  }
}
