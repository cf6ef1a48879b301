package planted.report;

import com.github.difflib.DiffUtils;
import java.util.List;

/** Planted: a report that compares texts by itself. */
class Compares {
  int changes() {
    return DiffUtils.diff(List.of("a"), List.of("b")).getDeltas().size();
  }
}
