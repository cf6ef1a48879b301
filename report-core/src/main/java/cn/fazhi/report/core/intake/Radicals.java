package cn.fazhi.report.core.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Writes characters in place of the radicals that look just like them: some programs write those
 * into a PDF, and from there they are copied on.
 */
final class Radicals {
  /** What Unicode itself calls the same as a character. */
  private static final Pattern SAME =
      Pattern.compile("[\\u2e9f\\u2ef3\\u2f00-\\u2fd5\\uf900-\\ufad9]");

  private static final Pattern ANY = Pattern.compile("[\\u2e80-\\u2fd5\\uf900-\\ufad9]");

  /**
   * The others, by the table of equivalent unified ideographs that comes with Unicode, and those
   * that Unicode would turn into a form no longer in use.
   */
  private static final String FROM =
      "\u2e81\u2e84\u2e8a\u2e8c\u2e8d\u2e92\u2e93\u2e97\u2e9c\u2e9d"
          + "\u2ea0\u2ea7\u2ea9\u2eab\u2eac\u2eae\u2eb6\u2eb7\u2eb8\u2ebc"
          + "\u2ebd\u2ec1\u2ec4\u2ec5\u2ec6\u2ec7\u2ec9\u2eca\u2ecb\u2ed1"
          + "\u2ed3\u2ed4\u2ed7\u2ed8\u2ed9\u2eda\u2edb\u2edc\u2edd\u2ede"
          + "\u2ee1\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eea"
          + "\u2eeb\u2eec\u2eed\u2eee\u2eef\u2ef0\u2ef1\u2ef2\u2f3e\u2fad\u2fc8";

  private static final String TO =
      "厂乙卜小小巳幺心日月民牛王目示竹羊羊羊肉臼虎西见角角贝足车長" + "长门雨青韦页风飞食食首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀户青黄";

  private Radicals() {}

  static boolean in(String text) {
    return ANY.matcher(text).find();
  }

  static String written(String text) {
    if (!in(text)) {
      return text;
    }
    StringBuilder written = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int at = FROM.indexOf(text.charAt(i));
      if (at >= 0) {
        written.setCharAt(i, TO.charAt(at));
      }
    }
    return SAME.matcher(written)
        .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
  }
}
