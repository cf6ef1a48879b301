package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is left over told in a sentence of its own: 整改31个。其余4个涉及…. */
final class Remainders {
  private static final Search LEFT =
      Search.of(
          "[。；;](?:[^，,。；;：:]{0,12}[，,])?[对将把]?(?:(?<rest>其余|剩余|余下)的?|(?:[尚暂仍]?未|没有?|不)(?<not>[^，,。；;：:、]{0,8})的|(?:调解|化解)不成的|(?:还|仍|尚)有)$");

  /** 调处成功72起，成功率98.6%，剩余1起. */
  private static final Search LEFT_BESIDE =
      Search.of("[，,](?:其余|剩余|余下|另有|[尚暂仍]?未(?<not>[^，,。；;：:、]{2,8})的)$");

  /** 其余5个村: something else that is counted, not 其余4个问题 or 其余4个涉及. */
  private static final Search ELSE =
      Search.of("^(?!问题|隐患|案件|纠纷|工单|诉求|投诉|事项|意见|建议|积案)[^正已均都也全涉因将暂尚待由纳仍在需属，,。；;]");

  private static final Search DECIDED = Search.of("审结|办结|结案");
  private static final double NEAR = 0.1;
  private static final int BESIDE = 2;
  private static final int FURTHER = 5;
  private static final int SENTENCES = 3;
  private static final int FAR = 14;

  private Remainders() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(2, passage.size())
        .mapToObj(rest -> at(passage, rest))
        .flatMap(Optional::stream)
        .map(Addition::relation);
  }

  private static Optional<Addition> at(Passage passage, int rest) {
    String lead = passage.between(rest - 1, rest);
    Matcher left = LEFT.first(lead);
    Matcher words = left != null ? left : LEFT_BESIDE.first(lead);
    int done =
        words == null
            ? -1
            : done(passage, rest, left == null ? FURTHER : BESIDE, words.group("not"));
    if (done < 0) {
      return words == null ? Optional.empty() : ofDistant(passage, rest);
    }
    List<Addition> told =
        wholes(passage, done).map(w -> new Addition(passage, w, List.of(done, rest))).toList();
    boolean sure =
        left != null
            && left.group("rest") != null
            && !ELSE.in(passage.after(rest))
            && !more(passage, rest);
    return told.stream()
        .filter(Addition::holds)
        .findFirst()
        .or(() -> told.stream().filter(a -> sure && told.size() == 1 && a.near(NEAR)).findFirst());
  }

  /** 审结217件，其中维持96件…。尚有32件正在审理: what was done stands before what became of it. */
  private static Optional<Addition> ofDistant(Passage passage, int rest) {
    return IntStream.iterate(rest - 1, i -> i >= Math.max(1, rest - FAR), i -> i - 1)
        .filter(i -> passage.alike(i, rest) && DECIDED.in(passage.before(i)))
        .boxed()
        .flatMap(
            done -> wholes(passage, done).map(w -> new Addition(passage, w, List.of(done, rest))))
        .filter(Addition::holds)
        .findFirst();
  }

  /** 其余10个已列入计划，2个移交县级: not all that is left is told with one figure. */
  private static boolean more(Passage passage, int rest) {
    return rest + 1 < passage.size() && passage.alike(rest, rest + 1) && !passage.endsBehind(rest);
  }

  /** What was done, right before; -1 where nothing is told to be done. */
  private static int done(Passage passage, int rest, int beside, @Nullable String not) {
    int far = not == null ? beside : FURTHER;
    return IntStream.iterate(rest - 1, i -> i >= Math.max(1, rest - far), i -> i - 1)
        .filter(i -> passage.alike(i, rest))
        .filter(
            i ->
                Leftovers.DONE.in(passage.before(i))
                    || not != null && !not.isEmpty() && passage.before(i).endsWith(not))
        .findFirst()
        .orElse(-1);
  }

  private static Stream<Integer> wholes(Passage passage, int done) {
    return passage
        .nearest(done, SENTENCES, FAR)
        .filter(i -> passage.alike(i, done))
        .filter(i -> passage.value(i).compareTo(passage.value(done)) > 0)
        .boxed();
  }
}
