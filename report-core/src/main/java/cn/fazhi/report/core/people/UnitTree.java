package cn.fazhi.report.core.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units as they stand one below the other. */
public final class UnitTree {
  private final Map<UnitCode, Unit> units = new LinkedHashMap<>();
  private final Map<UnitCode, List<Unit>> below = new HashMap<>();

  public UnitTree(List<Unit> all) {
    all.forEach(unit -> units.put(unit.code(), unit));
    all.stream()
        .filter(unit -> unit.parent() != null)
        .forEach(unit -> below.computeIfAbsent(unit.parent(), p -> new ArrayList<>()).add(unit));
  }

  /** A unit and how deep it stands. */
  public record Node(Unit unit, int depth) {}

  public Optional<Unit> find(@Nullable UnitCode code) {
    return Optional.ofNullable(units.get(code));
  }

  /** Every unit right after the one it belongs to. */
  public List<Node> inOrder() {
    List<Node> nodes = new ArrayList<>();
    units.values().stream()
        .filter(unit -> unit.parent() == null || !units.containsKey(unit.parent()))
        .forEach(root -> walk(root, 0, nodes));
    return nodes;
  }

  private void walk(Unit unit, int depth, List<Node> nodes) {
    nodes.add(new Node(unit, depth));
    below.getOrDefault(unit.code(), List.of()).forEach(child -> walk(child, depth + 1, nodes));
  }

  /** The unit itself and all that belong to it. */
  public List<Unit> under(UnitCode code) {
    return find(code).stream()
        .flatMap(
            unit -> {
              List<Node> nodes = new ArrayList<>();
              walk(unit, 0, nodes);
              return nodes.stream();
            })
        .map(Node::unit)
        .toList();
  }

  /** Whether a unit would belong to itself if it were put under that one. */
  public boolean circles(UnitCode code, @Nullable UnitCode under) {
    Set<UnitCode> seen = new HashSet<>(Set.of(code));
    for (UnitCode at = under; at != null; at = find(at).map(Unit::parent).orElse(null)) {
      if (!seen.add(at)) {
        return true;
      }
    }
    return false;
  }

  /** The units it belongs to, the nearest first. */
  public List<Unit> above(UnitCode code) {
    Map<UnitCode, Unit> above = new LinkedHashMap<>();
    Unit at = find(code).flatMap(unit -> find(unit.parent())).orElse(null);
    while (at != null && above.putIfAbsent(at.code(), at) == null) {
      at = find(at.parent()).orElse(null);
    }
    return List.copyOf(above.values());
  }

  /** The district a unit belongs to. */
  public Optional<Unit> district(@Nullable UnitCode code) {
    Set<UnitCode> seen = new HashSet<>();
    Unit at = find(code).orElse(null);
    while (at != null && at.kind() != Unit.Kind.DISTRICT && seen.add(at.code())) {
      at = find(at.parent()).orElse(null);
    }
    return Optional.ofNullable(at);
  }

  /** Those that send their report to the bureau: its district's own, still there. */
  public List<Unit> reportingTo(UnitCode bureau) {
    return district(bureau).stream()
        .flatMap(district -> under(district.code()).stream())
        .filter(unit -> unit.kind().reports() && unit.open())
        .collect(Collectors.toList());
  }
}
