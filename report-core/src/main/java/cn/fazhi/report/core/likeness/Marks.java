package cn.fazhi.report.core.likeness;

import cn.fazhi.report.core.document.Anchor;
import java.util.List;

/**
 * Where a shared stretch of letters stands in the two texts: parted where figures, names in 《》 or
 * fixed wordings between its letters differ.
 */
record Marks(Likeness.Match match, Tiles.Tile tile) {

  void on(boolean here, List<Anchor> marks) {
    Passage side = here ? match.here() : match.there();
    int[] places = side.letters().places();
    int first = here ? tile.here() : tile.there();
    int from = 0;
    for (int i = 1; i <= tile.length(); i++) {
      if (i == tile.length() || parted(i)) {
        int start = places[first + from];
        marks.add(new Anchor(side.block().id(), start, places[first + i - 1] + 1));
        from = i;
      }
    }
  }

  /** Whether more than punctuation stands before that letter, and not the same on both sides. */
  private boolean parted(int i) {
    String here = before(match.here(), tile.here() + i);
    String there = before(match.there(), tile.there() + i);
    return !here.equals(there) && (says(here) || says(there));
  }

  private static String before(Passage side, int letter) {
    int[] places = side.letters().places();
    int start = places[letter - 1] + 1;
    return start == places[letter] ? "" : side.text().substring(start, places[letter]);
  }

  private static boolean says(String between) {
    return between.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
