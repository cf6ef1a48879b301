package cn.fazhi.report.web.command;

import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.likeness.Copied;
import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Fingerprints;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passage;
import cn.fazhi.report.core.likeness.Passages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the files of one run say alike, so that a bureau sees who has copied from whom. */
final class Neighbours {
  /** Files whose texts are held side by side with one; those that share most come first. */
  private static final int READ = 20;

  /** Characters kept to be held against one another: of some eight hundred reports. */
  private static final long ROOM = 10_000_000;

  private final Formulas formulas;
  private final Map<String, Text> texts = new LinkedHashMap<>();
  private final List<String> paths = new ArrayList<>();
  private Fingerprints prints = new Fingerprints();
  private long characters;
  private boolean full;

  Neighbours(Formulas formulas) {
    this.formulas = formulas;
  }

  /**
   * @param report whose report of which year it is, empty where it does not say
   */
  private record Text(Document document, String report) {}

  void add(String path, Document document) {
    Outline outline = Outline.of(document);
    boolean told = outline.unit() != null && outline.year() != null;
    texts.put(path, new Text(document, told ? outline.unit() + outline.year() : ""));
    prints.add(paths.size(), Fingerprint.of(Passages.of(document, formulas)));
    paths.add(path);
    characters += document.length();
    full = full || characters > ROOM;
  }

  /** Whether no more are taken in. */
  boolean full() {
    return full;
  }

  /** Gives the memory back; nothing is compared any more. */
  void forget() {
    texts.clear();
    paths.clear();
    prints = new Fingerprints();
    full = true;
  }

  /** For each paragraph the other file that has most of it. */
  List<Copied> of(String path) {
    Text own = texts.get(path);
    if (own == null || texts.size() < 2) {
      return List.of();
    }
    List<Passage> passages = Passages.of(own.document(), formulas);
    Map<BlockId, Copied> most = new LinkedHashMap<>();
    for (String other : likeliest(path, own, passages)) {
      Copied.Source source = Copied.Source.other("文件“" + other + "”", 0);
      List<Passage> there = Passages.of(texts.get(other).document(), formulas);
      for (Copied copied : Likeness.other(passages, there, source)) {
        most.merge(
            copied.here().place().block(),
            copied,
            (one, two) -> two.letters() > one.letters() ? two : one);
      }
    }
    return List.copyOf(most.values());
  }

  /** The same report in another format is no copy. */
  private List<String> likeliest(String path, Text own, List<Passage> passages) {
    return prints.like(Fingerprint.of(passages), paths.size()).stream()
        .map(paths::get)
        .filter(other -> !other.equals(path))
        .filter(other -> own.report().isEmpty() || !own.report().equals(texts.get(other).report()))
        .limit(READ)
        .toList();
  }
}
