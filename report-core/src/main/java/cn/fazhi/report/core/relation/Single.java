package cn.fazhi.report.core.relation;

import java.util.List;
import java.util.Optional;

/** What is found in one way alone; of several nobody could be sure. */
final class Single {
  private Single() {}

  static <T> Optional<T> of(List<T> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
