package cn.fazhi.report.core.document;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words looked for in running text, told by a pattern. Hardly any character of a text begins what
 * is looked for; which ones may is found out once for each, and only there the pattern is tried.
 * What is found is what {@link Matcher#find} finds. For patterns that match no empty stretch.
 */
public final class Search {
  /** What must be left out where there is nothing yet behind which to look. */
  private static final Pattern LOOKS_BEHIND = Pattern.compile("\\(\\?<[=!]|\\\\b");

  private static final Pattern BEGINNING = Pattern.compile("(?<![\\[\\\\])\\^");
  private static final int PER_WORD = 16;
  private static final int NO = 1;
  private static final int MAYBE = 2;

  private final Pattern pattern;
  private final Pattern ahead;
  private final boolean fromBeginning;

  /** Two bits a character, written together: a thread that comes second finds out once more. */
  private final int[] known = new int[(Character.MAX_VALUE + 1) / PER_WORD];

  private Search(Pattern pattern) {
    this.pattern = pattern;
    this.ahead = Pattern.compile(withoutLookingBehind(pattern.pattern()), pattern.flags());
    this.fromBeginning = BEGINNING.matcher(pattern.pattern()).find();
    if (pattern.matcher("").lookingAt() || (pattern.flags() & Pattern.MULTILINE) != 0) {
      throw new IllegalArgumentException("matches nothing at all: " + pattern);
    }
  }

  public static Search of(String regex) {
    return new Search(Pattern.compile(regex));
  }

  /** Whether it stands anywhere in the text. */
  public boolean in(String text) {
    return first(text) != null;
  }

  /** The first place where it stands. */
  public @Nullable Matcher first(String text) {
    Hits hits = hits(text);
    return hits.next() ? hits.match() : null;
  }

  /** One place after the other, in order. */
  public void each(String text, Consumer<Matcher> found) {
    for (Hits hits = hits(text); hits.next(); ) {
      found.accept(hits.match());
    }
  }

  public Hits hits(String text) {
    return new Hits(text, 0, text.length());
  }

  /** Within a stretch of the text; what stands around it is seen but not found. */
  public Hits hits(String text, int from, int to) {
    return new Hits(text, from, to);
  }

  public Pattern pattern() {
    return pattern;
  }

  /** A walk from hit to hit. */
  public final class Hits {
    private final String text;
    private final int to;
    private int next;
    private @Nullable Matcher matcher;

    private Hits(String text, int from, int to) {
      this.text = text;
      this.next = from;
      this.to = to;
    }

    public boolean next() {
      for (int i = next; i < to; i++) {
        if ((begins(text.charAt(i)) || i == 0 && fromBeginning) && at(i)) {
          next = match().end();
          return true;
        }
      }
      next = to;
      return false;
    }

    /** Where to go on, other than behind the hit. */
    public void from(int place) {
      next = place;
    }

    public Matcher match() {
      if (matcher == null) {
        matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      }
      return matcher;
    }

    private boolean at(int place) {
      return match().region(place, to).lookingAt();
    }
  }

  private boolean begins(char c) {
    int shift = c % PER_WORD * 2;
    int state = known[c / PER_WORD] >>> shift & (NO | MAYBE);
    if (state == 0) {
      state = Character.isSurrogate(c) || mayBegin(c) ? MAYBE : NO;
      known[c / PER_WORD] |= state << shift;
    }
    return state == MAYBE;
  }

  /** Where the engine stops without asking for more, no text that begins like this would do. */
  private boolean mayBegin(char c) {
    Matcher one =
        ahead.matcher("\0" + c).useTransparentBounds(true).useAnchoringBounds(false).region(1, 2);
    return one.lookingAt() || one.hitEnd();
  }

  private static String withoutLookingBehind(String regex) {
    StringBuilder rest = new StringBuilder(regex);
    Matcher behind = LOOKS_BEHIND.matcher(rest);
    while (behind.find()) {
      int end = behind.group().startsWith("(") ? closing(rest, behind.start()) : behind.end();
      rest.delete(behind.start(), end);
      behind.reset();
    }
    return rest.toString();
  }

  /** Behind the bracket that closes the one at the place. */
  private static int closing(CharSequence regex, int open) {
    int depth = 0;
    boolean inClass = false;
    for (int i = open; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass || c == '[') {
        inClass = c != ']';
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("brackets of " + regex);
  }
}
