package cn.fazhi.report.web;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** The kept table of doors, states and people, and what each of them is answered. */
final class AccessMatrix {
  /** What somebody is answered who may not know of the report: the same as without one. */
  static final String AS_IF_NOTHING = "as if nothing";

  static final String DONE = "done";
  static final String NOBODY = "nobody";
  private static final String ALWAYS = "always";

  private final Map<String, Set<String>> groups = new LinkedHashMap<>();
  private final List<String> states;
  private final Map<String, Set<String>> knows = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private AccessMatrix(Map<String, Map<String, Object>> table) {
    section(table, "people").forEach((name, who) -> groups.put(name, expanded(who.toString())));
    states = List.copyOf(section(table, "states").keySet());
    section(table, "knows").forEach((when, who) -> knows.put(when, expanded(who.toString())));
    for (String section : List.of("doors", "public", "reports")) {
      section(table, section).forEach((door, lines) -> rows.add(row(section, door, lines)));
    }
  }

  static AccessMatrix read() {
    InputStream in = AccessMatrix.class.getResourceAsStream("/access-matrix.yml");
    return new AccessMatrix(new Yaml().load(in));
  }

  /**
   * A door and one kind of request that comes to it.
   *
   * @param section doors, public or reports
   * @param kind in words, empty where there is only one
   */
  record Row(String section, String method, String path, String kind, Map<String, String> lines) {
    /** Whether other systems come here, with a token and without cookies. */
    boolean ofTheInterface() {
      return path.startsWith("/api/");
    }

    String door() {
      return method + " " + path;
    }

    @Override
    public String toString() {
      return (door() + " " + kind).strip();
    }
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  List<Row> rows(String section) {
    return rows.stream().filter(row -> row.section().equals(section)).toList();
  }

  List<String> states() {
    return states;
  }

  List<String> people() {
    return List.copyOf(groups.get("anyone"));
  }

  /** What the row says somebody is answered; empty where it says nothing. */
  Optional<String> said(Row row, String state, String who) {
    if (row.section().equals("reports") && !knowing(state).contains(who)) {
      return Optional.of(who.equals(NOBODY) ? turnedAway(row) : AS_IF_NOTHING);
    }
    return line(row, state, who).or(() -> line(row, ALWAYS, who));
  }

  private static String turnedAway(Row row) {
    return row.method().equals("GET") && !row.ofTheInterface() ? "302" : "401";
  }

  private Optional<String> line(Row row, String state, String who) {
    return row.lines().entrySet().stream()
        .filter(line -> Set.of(line.getKey().split(" ")).contains(state))
        .map(line -> answers(line.getValue()).get(who))
        .filter(answer -> answer != null)
        .findFirst();
  }

  /** What stands in the table without effect or twice, one sentence each. */
  List<String> surplus() {
    List<String> surplus = new ArrayList<>();
    for (Row row : rows) {
      for (Map.Entry<String, String> line : row.lines().entrySet()) {
        for (String state : line.getKey().split(" ")) {
          if (!state.equals(ALWAYS)) {
            answers(line.getValue()).keySet().stream()
                .filter(who -> idle(row, state, who, answers(line.getValue()).get(who)))
                .forEach(who -> surplus.add(row + ": " + state + " " + who));
          }
        }
      }
    }
    return surplus;
  }

  private boolean idle(Row row, String state, String who, String answer) {
    return !states.contains(state)
        || row.section().equals("reports") && !knowing(state).contains(who)
        || Optional.of(answer).equals(line(row, ALWAYS, who));
  }

  private Set<String> knowing(String state) {
    return knows.entrySet().stream()
        .filter(line -> Set.of(line.getKey().split(" ")).contains(state))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> knows.get(ALWAYS));
  }

  /** "own judges 200, flowadmin 404" by person. */
  private Map<String, String> answers(String line) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String clause : line.split(", ")) {
      int end = clause.lastIndexOf(' ');
      for (String who : expanded(clause.substring(0, end))) {
        if (answers.put(who, clause.substring(end + 1)) != null) {
          throw new IllegalStateException(who + " stands twice in " + line);
        }
      }
    }
    return answers;
  }

  private Set<String> expanded(String names) {
    Set<String> people = new TreeSet<>();
    for (String name : names.strip().split(" +")) {
      people.addAll(groups.getOrDefault(name, Set.of(name)));
    }
    return people;
  }

  private static Map<String, Object> section(Map<String, Map<String, Object>> table, String name) {
    return table.get(name);
  }

  private static Row row(String section, String door, Object lines) {
    String[] words = door.split(" ", 3);
    Map<String, String> said = new LinkedHashMap<>();
    if (lines instanceof Map<?, ?> several) {
      several.forEach((when, who) -> said.put(when.toString(), who.toString()));
    } else {
      said.put(ALWAYS, lines.toString());
    }
    return new Row(section, words[0], words[1], words.length > 2 ? words[2] : "", said);
  }
}
