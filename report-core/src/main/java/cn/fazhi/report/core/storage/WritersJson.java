package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** Who wrote in a text, as kept: account ids in their order. */
final class WritersJson {
  private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

  private WritersJson() {}

  static String write(Set<AccountId> writers) {
    return Json.write(writers.stream().map(AccountId::value).sorted().toList());
  }

  static Set<AccountId> read(String json) {
    return Json.read(json, IDS).stream().map(AccountId::new).collect(Collectors.toSet());
  }
}
