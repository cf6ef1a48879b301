package cn.fazhi.report.web.district;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Copied;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.Alike;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One other text and what it has in common with the report, as the page shows it.
 *
 * @param hidden whether only this side may be shown
 */
record SideBySide(String heading, boolean hidden, List<Row> rows) {

  /**
   * A passage here and there.
   *
   * @param alike in whole percent
   */
  record Row(Side here, @Nullable Side there, long alike, String note) {}

  /** One of the two, in pieces. */
  record Side(String place, List<Piece> pieces) {}

  /**
   * @param same whether it stands on the other side letter for letter
   */
  record Piece(String text, boolean same) {}

  static List<SideBySide> of(Alike alike) {
    Sheet here = Sheet.of(alike.text(), List.of());
    return alike.groups().stream().map(group -> of(group, here)).toList();
  }

  private static SideBySide of(Alike.Group group, Sheet here) {
    Document other = group.other();
    Sheet there = other == null ? here : Sheet.of(other, List.of());
    return new SideBySide(
        heading(group),
        other == null,
        group.copied().stream().map(copied -> row(copied, here, there)).toList());
  }

  private static String heading(Alike.Group group) {
    Copied.Source source = group.source();
    return switch (source.kind()) {
      case WITHIN -> "本报告前后重复";
      case LAST_YEAR -> "本单位 " + source.year() + " 年度报告";
      case OTHER ->
          group.other() == null ? "其他单位的报告" : source.name() + " " + source.year() + " 年度报告";
    };
  }

  private static Row row(Copied copied, Sheet here, Sheet there) {
    Copied.Side other = copied.there();
    int units = copied.source().units();
    return new Row(
        side(copied.here(), here),
        other == null ? null : side(other, there),
        Math.round(Math.floor(copied.similarity() * 100)),
        units > 1 ? "共有 " + units + " 个单位的报告有这一段" : "");
  }

  private static Side side(Copied.Side side, Sheet sheet) {
    List<Piece> pieces = new ArrayList<>();
    int start = side.place().start();
    int at = start;
    for (Anchor mark : side.same()) {
      add(pieces, side.quote(), at - start, mark.start() - start, false);
      add(pieces, side.quote(), Math.max(at, mark.start()) - start, mark.end() - start, true);
      at = Math.max(at, mark.end());
    }
    add(pieces, side.quote(), at - start, side.quote().length(), false);
    return new Side(sheet.place(side.place().block()), pieces);
  }

  private static void add(List<Piece> pieces, String text, int from, int to, boolean same) {
    if (to > from) {
      pieces.add(new Piece(text.substring(from, to), same));
    }
  }
}
