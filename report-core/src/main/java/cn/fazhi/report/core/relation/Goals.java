package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.Optional;

/** How much of what was set as a goal was done: the share may be of more than the whole. */
final class Goals {
  /** 完成年度任务2万平方米的113%, 完成年度任务的113%（任务2万平方米）. */
  private static final Search GOAL =
      Search.of(
          "^[^，,。；;：:（）()]{0,8}[，,]?(?:完成|达到|占|为|是|相当于)[^，,。；;：:（）()]{0,8}(?:任务|目标|计划|指标)数?[（(]?[^，,。；;：:（）()]{0,4}$");

  private static final Search OF_GOAL =
      Search.of(
          "^[^，,。；;：:（）()]{0,8}[，,]?(?:完成|达到|占|为|是|相当于)[^，,。；;：:（）()]{0,8}(?:任务|目标|计划|指标)数?(?:总?量)?的$");

  private static final Search GOAL_BEHIND =
      Search.of("^[（(][^，,。；;：:（）()]{0,6}(?:任务|目标|计划|指标)数?[^，,。；;：:（）()]{0,4}$");

  private Goals() {}

  static Optional<Share> at(Passage passage, int rate) {
    boolean before =
        GOAL.in(passage.between(rate - 2, rate - 1))
            && Shares.OF.in(passage.between(rate - 1, rate));
    boolean behind =
        rate + 1 < passage.size()
            && OF_GOAL.in(passage.between(rate - 1, rate))
            && GOAL_BEHIND.in(passage.between(rate, rate + 1));
    int done = before ? rate - 2 : rate - 1;
    int goal = before ? rate - 1 : rate + 1;
    return (before || behind)
            && Shares.alike(passage, done, goal)
            && passage.value(goal).signum() > 0
        ? Optional.of(Share.of(passage, rate, done, goal)).filter(Share::clear)
        : Optional.empty();
  }
}
