package cn.fazhi.report.web;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** The kept table of doors and who may use them. */
final class AccessMatrix {
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "own", List.of("drafter", "signatory"),
          "district", List.of("reviewer", "reviewer2", "approver", "publisher"),
          "reviewer", List.of("reviewer", "reviewer2"),
          "flowadmin", List.of("flowadmin", "flowadmin2"));

  private AccessMatrix() {}

  /** A door and the accounts it opens to. */
  record Row(String method, String path, Set<String> who) {}

  static Map<String, Row> rows() {
    InputStream in = AccessMatrix.class.getResourceAsStream("/access-matrix.yml");
    Map<String, String> table = new Yaml().load(in);
    Map<String, Row> rows = new LinkedHashMap<>();
    table.forEach((door, who) -> rows.put(door, row(door, who)));
    return rows;
  }

  private static Row row(String door, String who) {
    Set<String> accounts = new TreeSet<>();
    for (String name : who.split(" ")) {
      accounts.addAll(GROUPS.getOrDefault(name, List.of(name)));
    }
    String[] words = door.split(" ");
    return new Row(words[0], words[1], accounts);
  }
}
