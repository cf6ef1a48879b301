package cn.fazhi.report.core.document;

import static cn.fazhi.report.core.document.StatutoryPart.FIRST_RESPONSIBLE;
import static cn.fazhi.report.core.document.StatutoryPart.MEASURES;
import static cn.fazhi.report.core.document.StatutoryPart.NEXT_PLAN;
import static cn.fazhi.report.core.document.StatutoryPart.SHORTCOMINGS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Gives every top-level heading its part: the sequence of parts for which the headings' words speak
 * most and that is most usual (Viterbi's algorithm). So "工作措施" tells of work done at the beginning
 * and of the plan after the shortcomings.
 */
final class Sections {
  private static final StatutoryPart[] KINDS = StatutoryPart.values();

  /** What it costs to begin with a part, in the order of the enum. */
  private static final double[] FIRST = {0, 2, 0.5, 3, 3};

  /** What it costs to go from one part (row) to another (column). */
  private static final double[][] THEN = {
    {0, 1, 1, 1.5, 2},
    {3, 0, 1, 0.5, 1.5},
    {0.5, 1, 0.8, 1, 2},
    {5, 4, 1, 0, 1},
    {3, 2, 2, 1, 0.5},
  };

  /** What one point of a heading's words is worth against these costs. */
  private static final double WORDS = 2;

  /** A part rarely begins at a heading that does not speak of it. */
  private static final double UNNAMED = 1;

  private Sections() {}

  static List<StatutoryPart> of(List<Evidence> headings, List<String> words) {
    int count = headings.size();
    double[][] cost = new double[count][KINDS.length];
    int[][] before = new int[count][KINDS.length];
    for (int i = 0; i < count; i++) {
      for (int kind = 0; kind < KINDS.length; kind++) {
        double own = -weight(headings.get(i), words.get(i), KINDS[kind]);
        int best = 0;
        double least = i == 0 ? FIRST[kind] : Double.MAX_VALUE;
        for (int from = 0; i > 0 && from < KINDS.length; from++) {
          double sum = cost[i - 1][from] + step(from, kind, own == 0);
          if (sum < least) {
            least = sum;
            best = from;
          }
        }
        cost[i][kind] = least + own;
        before[i][kind] = best;
      }
    }
    return back(cost, before);
  }

  private static double step(int from, int to, boolean unnamed) {
    boolean backToWork = from == FIRST_RESPONSIBLE.ordinal() && to == MEASURES.ordinal();
    return THEN[from][to] + (from != to && unnamed && !backToWork ? UNNAMED : 0);
  }

  /** A theme says by its form alone whether something is wanting, done or to be done. */
  private static double weight(Evidence evidence, String words, StatutoryPart kind) {
    if (!evidence.announced().isEmpty()) {
      return WORDS * evidence.of(kind);
    }
    double theme = WORDS * evidence.of(kind);
    if (Cues.future(words)) {
      theme += kind == MEASURES ? 1 : kind == NEXT_PLAN ? 0.8 : 0;
    } else if (Cues.negative(words)) {
      theme += kind == SHORTCOMINGS ? 0.8 : kind == MEASURES ? 1 : 0;
    }
    return theme;
  }

  private static List<StatutoryPart> back(double[][] cost, int[][] before) {
    List<StatutoryPart> parts = new ArrayList<>();
    int kind = 0;
    for (int i = cost.length - 1; i >= 0; i--) {
      kind = i == cost.length - 1 ? cheapest(cost[i]) : kind;
      parts.add(KINDS[kind]);
      kind = before[i][kind];
    }
    Collections.reverse(parts);
    return parts;
  }

  private static int cheapest(double[] costs) {
    int best = 0;
    for (int kind = 1; kind < costs.length; kind++) {
      best = costs[kind] < costs[best] ? kind : best;
    }
    return best;
  }
}
