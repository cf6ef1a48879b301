package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The opinions on reports with their answers; their words are written once. */
final class StoredOpinions {
  private final OpinionMapper opinions;
  private final AnswerMapper answers;

  StoredOpinions(OpinionMapper opinions, AnswerMapper answers) {
    this.opinions = opinions;
    this.answers = answers;
  }

  List<Opinion> of(String report) {
    List<OpinionRow> rows = opinions.of(report);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<Answer>> given =
        answers.of(report).stream()
            .collect(groupingBy(row -> row.opinion, mapping(AnswerRow::answer, toList())));
    return rows.stream()
        .map(row -> row.opinion(given.getOrDefault(row.opinion, List.of())))
        .toList();
  }

  /** Adds what is new against the opinions it was loaded with and notes what became of those. */
  void save(Report report, List<Opinion> loaded) {
    String id = report.id().value();
    Map<Integer, Opinion> before = loaded.stream().collect(toMap(Opinion::id, Function.identity()));
    List<OpinionRow> fresh = new ArrayList<>();
    List<AnswerRow> said = new ArrayList<>();
    List<Integer> sent = new ArrayList<>();
    for (Opinion now : report.opinions()) {
      Opinion then = before.get(now.id());
      for (int i = then == null ? 0 : then.answers().size(); i < now.answers().size(); i++) {
        said.add(AnswerRow.of(id, now.id(), i + 1, now.answers().get(i)));
      }
      if (then == null) {
        fresh.add(OpinionRow.of(id, now));
        continue;
      }
      if (now.sent() && !then.sent()) {
        sent.add(now.id());
      }
      if (!Objects.equals(now.resolved(), then.resolved())) {
        opinions.settle(OpinionRow.of(id, now));
      }
    }
    write(id, fresh, said, sent);
  }

  private void write(
      String report, List<OpinionRow> fresh, List<AnswerRow> said, List<Integer> sent) {
    if (!fresh.isEmpty()) {
      opinions.add(fresh);
    }
    if (!said.isEmpty()) {
      answers.add(said);
    }
    if (!sent.isEmpty()) {
      opinions.send(report, sent);
    }
  }
}
