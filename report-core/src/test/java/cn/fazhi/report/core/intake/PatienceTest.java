package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PatienceTest {
  @Test
  @Timeout(20)
  void workThatIsGivenUpEndsAtItsNextStep() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                Patience.of(
                    Duration.ofMillis(20),
                    () -> {
                      try {
                        while (true) {
                          Patience.ask();
                        }
                      } finally {
                        ended.countDown();
                      }
                    }))
        .isInstanceOfSatisfying(
            Unreadable.class, refused -> assertThat(refused.fault()).isEqualTo(Fault.TOO_COMPLEX));
    ended.await();
  }

  @Test
  void aReaderThatIsGivenUpGetsNoMoreOfTheFile() throws Exception {
    try (InputStream watched = Patience.watched(new ByteArrayInputStream(new byte[] {1, 2, 3}))) {
      assertThat(watched.read()).isEqualTo(1);

      Thread.currentThread().interrupt();
      assertThatThrownBy(watched::read).isInstanceOf(Unreadable.class);
      assertThatThrownBy(() -> watched.read(new byte[2])).isInstanceOf(Unreadable.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void textsAndWordFilesAreReadNoFurtherByAThreadNobodyWaitsFor() {
    byte[] text =
        "青溪镇2025年法治政府建设情况报告\n一、主要举措\n开展宣传。".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> FairCopy.of(TextReader.read(text), Format.TXT))
          .isInstanceOf(Unreadable.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
