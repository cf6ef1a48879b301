package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class PrintDeskTest {
  @Autowired Office office;
  @Autowired PrintDesk desk;
  @Autowired JdbcClient database;

  @Test
  void whatHasReachedTheDistrictIsDueAndOnceMadeNoMore() {
    Journey journey = submitted();
    assertThat(desk.due(1_000)).noneMatch(d -> d.report().equals(journey.id()));
    journey.signed();
    Prints.Due due = due(journey);
    assertThat(due.revision()).isEqualTo(1);

    desk.renew(due);
    long bytes = bytes(journey);
    desk.renew(due);

    assertThat(bytes(journey)).isEqualTo(bytes).isPositive();
    assertThat(desk.due(1_000)).noneMatch(d -> d.report().equals(journey.id()));
  }

  @Test
  void whatWasWithheldStaysUncomparedWhenTheReportIsOpenedAgain() {
    Journey journey = office.journey(Office.STANDARD);
    journey.comesTo(StepKind.PUBLICATION).secrecyReviewed().withheld();
    assertThat(desk.due(1_000)).noneMatch(d -> d.report().equals(journey.id()));

    journey.reopened();
    assertThat(desk.due(1_000)).noneMatch(d -> d.report().equals(journey.id()));

    journey.answered().drafted().submitted();
    assertThat(desk.due(1_000)).noneMatch(d -> d.report().equals(journey.id()));

    journey.signed();
    assertThat(due(journey).revision()).isEqualTo(2);
  }

  @Test
  void twoThatMakeThemAtOnceLeaveThemOnce() throws Exception {
    List<Journey> journeys = Stream.generate(() -> submitted().signed()).limit(4).toList();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (Journey journey : journeys) {
        Prints.Due due = due(journey);
        Callable<Object> renew = Executors.callable(() -> desk.renew(due));
        List<Future<Object>> both = new ArrayList<>(two.invokeAll(List.of(renew, renew)));
        for (Future<Object> one : both) {
          one.get();
        }
      }
    } finally {
      two.shutdownNow();
    }
    for (Journey journey : journeys) {
      assertThat(prints(journey)).isEqualTo(1);
    }
  }

  private Journey submitted() {
    Journey journey = office.journey(Office.STANDARD);
    journey.id();
    office.township.write(
        journey.drafter,
        journey.ticket(),
        Act.SAVE,
        journey.text("把普法夜校开到晒场上，由返乡大学生用方言讲民法典里的相邻关系和借贷，讲完当场答问，一个夏天开了十九晚。"),
        "保存");
    office.township.submit(journey.drafter, journey.ticket(), journey.reasons());
    return journey;
  }

  private Prints.Due due(Journey journey) {
    return desk.due(1_000).stream()
        .filter(d -> d.report().equals(journey.id()))
        .findFirst()
        .orElseThrow();
  }

  private long bytes(Journey journey) {
    return database
        .sql("select coalesce(sum(length(traces)), 0) from likeness_print where report_id = ?")
        .param(journey.id().value())
        .query(Long.class)
        .single();
  }

  private long prints(Journey journey) {
    return database
        .sql("select count(*) from likeness_print where report_id = ?")
        .param(journey.id().value())
        .query(Long.class)
        .single();
  }
}
