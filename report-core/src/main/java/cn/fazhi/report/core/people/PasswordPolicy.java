package cn.fazhi.report.core.people;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which passwords somebody may choose: long, mixed or very long, and not to be guessed by whoever
 * knows the person, the office and its work (GB/T 22239-2019, 8.1.4.1 a; ASVS 5.0, 6.2).
 */
public final class PasswordPolicy {
  static final int LEAST = 12;
  static final int MOST = 128;

  /** From this length on a sentence need not be mixed. */
  static final int SENTENCE = 20;

  /** Ten thousand million guesses. */
  private static final double HARD = 10;

  /** So many characters must be of the owner's making. */
  private static final int OWN = 6;

  private static final String KNOWN = "不要用姓名、用户名、单位名称和业务用语，写成拼音也不行（%s）。";
  private static final String YEAR = "不要靠年份、日期来凑（%s）。";
  private static final String RUN = "不要用重复或连续的字符（%s）。";
  private static final String KEYS = "不要用键盘上连着的键（%s）。";
  private static final String COMMON = "不要用常见的密码和常用词，很容易被猜中（%s）。";

  /** Shorter ones are chance. */
  private static final int WORD = 4;

  /** Reading more makes nothing weaker, only slower. */
  private static final int READ = 64;

  private static final Zxcvbn GUESSER = new Zxcvbn();

  private PasswordPolicy() {}

  /** The one form of what was typed: the same characters, however the keyboard composed them. */
  public static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC);
  }

  /**
   * Everything that speaks against the password, in words for its owner; empty where it may be
   * chosen.
   *
   * @param about what others know of the owner: login, name, names of units
   */
  public static List<String> faults(String password, Collection<String> about) {
    List<String> faults = new ArrayList<>();
    String text = normal(password);
    int length = text.codePointCount(0, text.length());
    if (length < LEAST) {
      faults.add("太短：至少 " + LEAST + " 个字符，现在是 " + length + " 个。可以用一句自己记得住的话。");
    }
    if (length > MOST) {
      faults.add("太长：最多 " + MOST + " 个字符。");
      return faults;
    }
    if (length < SENTENCE && kinds(text) < 3) {
      faults.add("太单一：大写字母、小写字母、数字、符号、汉字中至少用三种；" + SENTENCE + " 个字符以上的长句不受这一条限制。");
    }
    faults.addAll(guessable(text, about));
    return faults;
  }

  private static long kinds(String text) {
    return text.codePoints().mapToObj(PasswordPolicy::kind).distinct().count();
  }

  private static String kind(int c) {
    if (UnicodeScript.of(c) == UnicodeScript.HAN) {
      return "Chinese";
    }
    if (Character.isDigit(c)) {
      return "digit";
    }
    return Character.isUpperCase(c) ? "upper" : Character.isLetter(c) ? "lower" : "sign";
  }

  private static List<String> guessable(String text, Collection<String> about) {
    List<String> known = KnownWords.about(about);
    Strength strength =
        GUESSER.measure(text.length() > READ ? text.substring(0, READ) : text, known);
    Cover cover = Cover.of(text, known);
    if (strength.getGuessesLog10() >= HARD && cover.left() >= OWN) {
      return List.of();
    }
    Reasons reasons = new Reasons();
    cover.words().forEach(word -> reasons.add(KNOWN, word));
    cover.years().forEach(year -> reasons.add(YEAR, year));
    cover.runs().forEach(run -> reasons.add(RUN, run));
    strength.getSequence().forEach(match -> name(match, reasons));
    List<String> faults = reasons.sentences();
    return faults.isEmpty() ? List.of("太容易被猜中：请再长一些，或者换一句别人想不到的话。") : faults;
  }

  private static void name(Match match, Reasons reasons) {
    if (match.pattern == Pattern.Spatial) {
      reasons.add(KEYS, match.token.toString());
    } else if (match.pattern == Pattern.Repeat || match.pattern == Pattern.Sequence) {
      reasons.add(RUN, match.token.toString());
    } else if (match.pattern == Pattern.Date || match.pattern == Pattern.Regex) {
      reasons.add(YEAR, match.token.toString());
    } else if (match.pattern == Pattern.Dictionary && match.token.length() >= WORD) {
      reasons.add(
          "user_inputs".equals(match.dictionaryName) ? KNOWN : COMMON, match.token.toString());
    }
  }
}
