package cn.fazhi.report.core.likeness;

import cn.fazhi.report.core.document.Anchor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a paragraph that stands elsewhere too, nearly or wholly the same.
 *
 * @param source where else, as the reader of this may know it
 * @param there null where the reader may not see that text
 * @param similarity from 0.6 to 1
 * @param letters how many of them stand on both sides in the same order
 * @param text the same number for all that stands in the same other text, also where the source
 *     does not tell which one that is
 */
public record Copied(
    Source source, Side here, @Nullable Side there, double similarity, int letters, int text) {

  /** Which text the other side stands in. */
  public enum Kind {
    /** Earlier in the same report. */
    WITHIN,
    /** The same unit's report of the year before. */
    LAST_YEAR,
    /** Another unit's report of this year or an earlier one. */
    OTHER
  }

  /**
   * @param name the other unit's, null where it must not be told, or where it is the same unit
   * @param year of the other report, 0 where it is this one
   * @param units how many other units have the same
   */
  public record Source(Kind kind, @Nullable String name, int year, int units) {
    public static final Source WITHIN = new Source(Kind.WITHIN, null, 0, 0);

    public static Source lastYear(int year) {
      return new Source(Kind.LAST_YEAR, null, year, 0);
    }

    public static Source other(@Nullable String name, int year) {
      return new Source(Kind.OTHER, name, year, 1);
    }
  }

  /**
   * One of the two texts.
   *
   * @param place from the first sentence alike to the last
   * @param quote the words at the place
   * @param same what is letter for letter on the other side too, in reading order
   */
  public record Side(Anchor place, String quote, List<Anchor> same) {
    public Side {
      same = List.copyOf(same);
    }
  }

  /** The same, for readers who must not see the other text. */
  public Copied veiled() {
    return new Copied(source, here, null, similarity, letters, text);
  }

  /** The same, told of so many units. */
  public Copied among(int units) {
    return from(new Source(source.kind(), source.name(), source.year(), units));
  }

  /** The same, with its source told in other words. */
  public Copied from(Source other) {
    return new Copied(other, here, there, similarity, letters, text);
  }
}
