package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.figure.Catalogue;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Indicator;
import cn.fazhi.report.core.relation.Relation;
import cn.fazhi.report.web.analysis.Passage.PartMark;
import cn.fazhi.report.web.frame.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the page of a reading shows.
 *
 * @param overall what is said about the whole text
 * @param figures as many as anybody looks through
 * @param more how many figures there are besides
 */
record ReadingPage(
    Outline outline,
    Contents contents,
    List<Passage> passages,
    List<Note> overall,
    List<Tally> tallies,
    List<Told> relations,
    List<Counted> figures,
    int more) {
  private static final int MOST = 500;

  /** How many findings weigh so much, and the first of them. */
  record Tally(Severity severity, long count, Note first) {}

  /** A relation and where it stands. */
  record Told(Relation relation, String kind, String block, String place) {}

  /** A figure and where it stands. */
  record Counted(Figure figure, String name, String value, String block, String place) {}

  static ReadingPage of(Analysed analysed, Catalogue catalogue) {
    Document document = analysed.analysis().document();
    Outline outline = analysed.analysis().outline();
    Sheet sheet = Sheet.of(document, List.of());
    Map<BlockId, String> places = places(document, sheet);
    List<Note> notes = Note.of(analysed);
    List<Counted> figures =
        analysed.analysis().figures().stream()
            .map(figure -> counted(figure, catalogue, places))
            .toList();
    return new ReadingPage(
        outline,
        Contents.of(document, outline),
        passages(document, outline, sheet, notes),
        notes.stream().filter(note -> note.finding().place() == null).toList(),
        tallies(notes),
        analysed.analysis().relations().stream()
            .sorted(Comparator.comparing(Relation::holds))
            .map(relation -> told(relation, places))
            .toList(),
        figures.stream().limit(MOST).toList(),
        Math.max(0, figures.size() - MOST));
  }

  /** "第 12 段", or "标题" where the block has no number. */
  private static Map<BlockId, String> places(Document document, Sheet sheet) {
    Map<BlockId, String> places = new HashMap<>();
    for (int i = 0; i < sheet.lines().size(); i++) {
      int number = sheet.lines().get(i).number();
      places.put(document.blocks().get(i).id(), number > 0 ? "第 " + number + " 段" : "标题");
    }
    return places;
  }

  private static List<Passage> passages(
      Document document, Outline outline, Sheet sheet, List<Note> notes) {
    Map<BlockId, List<Note>> beside = new HashMap<>();
    for (Note note : notes) {
      if (note.finding().place() != null) {
        beside.computeIfAbsent(note.finding().place().block(), b -> new ArrayList<>()).add(note);
      }
    }
    Map<BlockId, Map<Integer, PartMark>> parts = Contents.marks(outline);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < sheet.lines().size(); i++) {
      Block block = document.blocks().get(i);
      passages.add(
          new Marked(
                  block,
                  beside.getOrDefault(block.id(), List.of()),
                  parts.getOrDefault(block.id(), Map.of()))
              .passage(sheet.lines().get(i)));
    }
    return passages;
  }

  private static List<Tally> tallies(List<Note> notes) {
    return Stream.of(Severity.values())
        .map(s -> notes.stream().filter(note -> note.finding().severity() == s).toList())
        .filter(same -> !same.isEmpty())
        .map(same -> new Tally(same.get(0).finding().severity(), same.size(), same.get(0)))
        .toList();
  }

  private static Told told(Relation relation, Map<BlockId, String> places) {
    String kind =
        switch (relation.kind()) {
          case SUM -> "合计";
          case RATE -> "比率";
          case SAME -> "前后一致";
        };
    BlockId block = relation.place().block();
    return new Told(relation, kind, block.value(), places.getOrDefault(block, ""));
  }

  private static Counted counted(Figure figure, Catalogue catalogue, Map<BlockId, String> places) {
    BlockId block = figure.place().block();
    return new Counted(
        figure,
        catalogue.withCode(figure.indicator()).map(Indicator::name).orElse(""),
        figure.value().stripTrailingZeros().toPlainString(),
        block.value(),
        places.getOrDefault(block, ""));
  }

  /** All findings together. */
  public int findings() {
    return (int) tallies.stream().mapToLong(Tally::count).sum();
  }

  /** Relations that do not hold. */
  public long broken() {
    return relations.stream().filter(told -> !told.relation().holds()).count();
  }

  /** Statutory parts that were found, 其他 apart. */
  public int found() {
    return 4 - contents.missing().size();
  }
}
