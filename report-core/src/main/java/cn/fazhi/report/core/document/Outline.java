package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document is and where its parts stand.
 *
 * @param unit name of the reporting unit as the title or text has it
 * @param year the reporting year
 * @param date the date of the document as written
 * @param parts in reading order; one kind may stand in several places
 */
public record Outline(
    @Nullable String title,
    @Nullable String unit,
    @Nullable Integer year,
    @Nullable String addressee,
    @Nullable String documentNumber,
    @Nullable String date,
    List<PartSpan> parts) {
  public Outline {
    parts = List.copyOf(parts);
  }

  /** Reads a document's outline; parts that a person has confirmed are taken as they are. */
  public static Outline of(Document document) {
    return new Outline(
        document.line(BlockKind.TITLE).orElse(null),
        null,
        null,
        document.line(BlockKind.ADDRESSEE).orElse(null),
        document.line(BlockKind.DOCUMENT_NUMBER).orElse(null),
        document.line(BlockKind.DATE).orElse(null),
        confirmed(document));
  }

  /** The first place of a part. */
  public Optional<PartSpan> part(StatutoryPart kind) {
    return parts.stream().filter(span -> span.kind() == kind).findFirst();
  }

  private static List<PartSpan> confirmed(Document document) {
    List<PartSpan> spans = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block first = blocks.get(i);
      if (first.part() == null) {
        continue;
      }
      int last = i;
      while (last + 1 < blocks.size() && blocks.get(last + 1).part() == first.part()) {
        last++;
      }
      boolean headed = first.kind() == BlockKind.HEADING;
      spans.add(
          new PartSpan(
              first.part(),
              headed ? first.text() : null,
              headed,
              first.id(),
              0,
              blocks.get(last).id()));
      i = last;
    }
    return spans;
  }
}
