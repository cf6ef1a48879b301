package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Copied;
import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passage;
import cn.fazhi.report.core.likeness.Passages;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where else what a report says stands: in the same unit's last one, in other units' reports. */
@Component
class Elsewhere {
  /** Texts of other units that are read; the index has found them the likeliest. */
  private static final int READ = 40;

  private final Prints prints;
  private final Units units;
  private final LastYear lastYear;

  Elsewhere(Prints prints, Units units, LastYear lastYear) {
    this.prints = prints;
    this.units = units;
    this.lastYear = lastYear;
  }

  /** Another unit's text and what of it is said here too. */
  record Found(Prints.Kept kept, List<Copied> copied) {
    int letters() {
      return copied.stream().mapToInt(Copied::letters).sum();
    }
  }

  /** As anybody may know it who reads the report: of other units, only what they have published. */
  List<Copied> of(Document text, Report report, Formulas formulas) {
    List<Passage> passages = Passages.of(text, formulas);
    LastYear.Text last = lastYear.of(report);
    List<Copied> own =
        last == null
            ? List.of()
            : Likeness.lastYear(
                passages, Passages.of(last.document(), formulas), report.year() - 1);
    List<Copied> others =
        best(
            others(passages, report, formulas),
            found -> found.kept().isPublic() ? found.copied() : veiled(found));
    return Stream.concat(own.stream(), others.stream()).toList();
  }

  /** The other units' texts that say the same, whoever said most of it first. */
  List<Found> others(List<Passage> passages, Report report, Formulas formulas) {
    return prints.like(Fingerprint.of(passages), report.year(), own(report), READ).stream()
        .map(
            kept ->
                new Found(
                    kept,
                    Likeness.other(
                        passages,
                        Passages.of(kept.text(), formulas),
                        Copied.Source.other(kept.unitName(), kept.year()))))
        .filter(found -> !found.copied().isEmpty())
        .sorted(Comparator.comparingInt(Found::letters).reversed())
        .toList();
  }

  /** The unit itself, and those that have become it. */
  private Set<UnitCode> own(Report report) {
    return Stream.concat(
            Stream.of(report.unit()),
            units.all().stream()
                .filter(unit -> report.unit().equals(unit.successor()))
                .map(Unit::code))
        .collect(Collectors.toSet());
  }

  /** Without the other text and without its name. */
  static List<Copied> veiled(Found found) {
    return found.copied().stream()
        .map(c -> c.veiled().from(Copied.Source.other(null, found.kept().year())))
        .toList();
  }

  /** Each paragraph once, with the source most of it stands in and how many units have it. */
  static List<Copied> best(Collection<Found> all, Function<Found, List<Copied>> told) {
    Map<BlockId, List<Copied>> byBlock = new LinkedHashMap<>();
    Map<BlockId, Set<UnitCode>> having = new LinkedHashMap<>();
    for (Found found : all) {
      for (Copied copied : told.apply(found)) {
        BlockId block = copied.here().place().block();
        byBlock.computeIfAbsent(block, b -> new ArrayList<>()).add(copied);
        having.computeIfAbsent(block, b -> new HashSet<>()).add(found.kept().unit());
      }
    }
    return byBlock.entrySet().stream()
        .map(entry -> most(entry.getValue()).among(having.get(entry.getKey()).size()))
        .toList();
  }

  private static Copied most(List<Copied> copied) {
    return copied.stream().max(Comparator.comparingInt(Copied::letters)).orElseThrow();
  }
}
