package cn.fazhi.report.core.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document is and where its parts stand.
 *
 * @param title lines of a split title put together
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
    Integer year = ReportYear.of(document);
    return new Outline(
        FormLines.title(document),
        UnitName.of(document),
        year,
        document.line(BlockKind.ADDRESSEE).orElse(null),
        FormLines.number(document),
        FormLines.date(document),
        document.divided() ? Division.confirmed(document) : PartReader.read(document, year));
  }

  /** The first place of a part. */
  public Optional<PartSpan> part(StatutoryPart kind) {
    return parts.stream().filter(span -> span.kind() == kind).findFirst();
  }

  /**
   * The document with every running block put into its part; a paragraph in which a part begins is
   * cut there and its rear half gets a fresh id. What stands before the first part, and the form
   * around the text, belong to none.
   */
  public Document divide(Document document) {
    return Division.of(document, parts);
  }
}
