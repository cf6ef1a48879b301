package cn.fazhi.report.web.api;

import cn.fazhi.report.core.report.Act;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Acts as the interface calls them: SEND_BACK is sendBack. */
final class Words {
  private Words() {}

  static String of(Act act) {
    String[] parts = act.name().toLowerCase(Locale.ROOT).split("_");
    return parts[0]
        + Arrays.stream(parts)
            .skip(1)
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
  }

  static Optional<Act> act(String word) {
    return Arrays.stream(Act.values()).filter(act -> of(act).equals(word)).findFirst();
  }
}
