package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.PartSpan;
import cn.fazhi.report.core.document.StatutoryPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of POST /api/v1/analyses, field for field as the interface promises it. */
public record AnalysisJson(
    @Nullable String title,
    @Nullable String unit,
    @Nullable Integer year,
    @Nullable String addressee,
    @Nullable String documentNumber,
    @Nullable String date,
    String format,
    List<BlockJson> blocks,
    List<PartJson> parts,
    List<FigureJson> figures,
    List<RelationJson> relations,
    List<FindingJson> findings) {

  public record BlockJson(String id, int level, String text, @Nullable StatutoryPart part) {}

  public record PartJson(
      StatutoryPart kind,
      @Nullable String heading,
      boolean explicit,
      String firstBlock,
      int start,
      String lastBlock) {}

  public record FigureJson(
      String indicator,
      String label,
      BigDecimal value,
      String unit,
      boolean approximate,
      String block,
      int start,
      int end,
      String quote) {}

  public record PlaceJson(String block, int start, int end) {
    static PlaceJson of(Anchor anchor) {
      return new PlaceJson(anchor.block().value(), anchor.start(), anchor.end());
    }
  }

  public record RelationJson(
      String kind,
      boolean holds,
      String block,
      int start,
      int end,
      String quote,
      BigDecimal stated,
      BigDecimal computed,
      List<PlaceJson> places) {}

  public record FindingJson(
      String rule,
      String severity,
      @Nullable String block,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String quote,
      String message,
      @Nullable String suggestion) {
    static FindingJson of(Finding finding) {
      Anchor place = finding.place();
      return new FindingJson(
          finding.rule(),
          finding.severity().name(),
          place == null ? null : place.block().value(),
          place == null ? null : place.start(),
          place == null ? null : place.end(),
          finding.quote(),
          finding.message(),
          finding.suggestion());
    }
  }

  public static AnalysisJson of(Analysed analysed) {
    Analysis analysis = analysed.analysis();
    Outline outline = analysis.outline();
    return new AnalysisJson(
        outline.title(),
        outline.unit(),
        outline.year(),
        outline.addressee(),
        outline.documentNumber(),
        outline.date(),
        analysed.manuscript().format().name().toLowerCase(Locale.ROOT),
        blocks(analysis),
        outline.parts().stream().map(AnalysisJson::part).toList(),
        analysis.figures().stream()
            .map(
                f ->
                    new FigureJson(
                        f.indicator(),
                        f.label(),
                        plain(f.value()),
                        f.unit(),
                        f.approximate(),
                        f.place().block().value(),
                        f.place().start(),
                        f.place().end(),
                        f.quote()))
            .toList(),
        analysis.relations().stream()
            .map(
                r ->
                    new RelationJson(
                        r.kind().name(),
                        r.holds(),
                        r.place().block().value(),
                        r.place().start(),
                        r.place().end(),
                        r.quote(),
                        plain(r.stated()),
                        plain(r.computed()),
                        r.places().stream().map(PlaceJson::of).toList()))
            .toList(),
        analysed.findings().stream().map(FindingJson::of).toList());
  }

  /** 10000, not 1E+4. */
  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static PartJson part(PartSpan span) {
    return new PartJson(
        span.kind(),
        span.heading(),
        span.explicit(),
        span.firstBlock().value(),
        span.start(),
        span.lastBlock().value());
  }

  /** A block belongs to the part that its first character stands in. */
  private static List<BlockJson> blocks(Analysis analysis) {
    Map<BlockId, StatutoryPart> first = new HashMap<>();
    List<BlockId> order = analysis.document().blocks().stream().map(Block::id).toList();
    for (PartSpan span : analysis.outline().parts()) {
      int from = order.indexOf(span.firstBlock()) + (span.start() > 0 ? 1 : 0);
      int last = order.indexOf(span.lastBlock());
      for (int i = from; i <= last; i++) {
        first.put(order.get(i), span.kind());
      }
    }
    List<BlockJson> blocks = new ArrayList<>();
    for (Block block : analysis.document().blocks()) {
      blocks.add(
          new BlockJson(block.id().value(), block.level(), block.text(), first.get(block.id())));
    }
    return blocks;
  }
}
