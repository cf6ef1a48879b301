package cn.fazhi.report.core.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/** Words that anybody at the office would try first, as written and in pinyin. */
final class KnownWords {
  private static final List<String> OF_THE_WORK =
      List.of("法治", "法治政府", "法治建设", "司法", "司法局", "政府", "年度报告", "报告", "审核", "签发", "密码", "管理员");

  private static final List<String> PLAIN =
      List.of("admin", "administrator", "password", "welcome");

  private static final String KINDS_OF_OFFICE = "(镇|乡|街道|办事处|区|县|市|局|科|室)$";

  private KnownWords() {}

  static List<String> about(Collection<String> owner) {
    Set<String> words = new LinkedHashSet<>(PLAIN);
    OF_THE_WORK.forEach(word -> add(word, words));
    owner.forEach(word -> add(word, words));
    return new ArrayList<>(words);
  }

  private static void add(String word, Set<String> words) {
    String shorter = word.replaceFirst(KINDS_OF_OFFICE, "");
    for (String each : List.of(word, shorter)) {
      put(each, words);
      String pinyin = pinyin(each);
      if (pinyin != null) {
        put(pinyin, words);
      }
    }
    word.codePoints()
        .filter(Character::isIdeographic)
        .forEach(c -> words.add(Character.toString(c)));
    for (String piece : word.split("[^\\p{L}]+")) {
      put(piece, words);
    }
  }

  private static void put(String word, Set<String> words) {
    if (word.length() > 1) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
  }

  /** The usual reading without tones; null where something is not Chinese. */
  private static @Nullable String pinyin(String word) {
    StringBuilder sounds = new StringBuilder();
    for (char c : word.toCharArray()) {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
      if (readings == null || readings.length == 0) {
        return null;
      }
      sounds.append(readings[0].replaceAll("[1-5]", "").replace("u:", "v"));
    }
    return sounds.toString();
  }
}
