package cn.fazhi.report.web.browser;

import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.layout.Masthead;
import cn.fazhi.report.core.layout.WordLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Word files that a township might bring. */
final class WordFiles {
  /** The end of a sentence that is written on in the second round. */
  static final String BEFORE = "清单以外的临时交办事项明显减少，镇村干部有更多精力服务群众。";

  static final String ADDED = "清单公布后，群众咨询办事流程的电话减少。";

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?=年|—)");

  private WordFiles() {}

  /** A sum that claims 275 and makes 284, and a rate of 87.4 % that claims 89.4 %. */
  static byte[] qingxiWithTwoWrongFigures(int year) {
    return word(
        later(text("qingxi-2025"), year - 2025)
            .replace(
                "全年主动公开政府信息312条，其中区政府网站公开46条、微信公众号公开203条、村（社区）公开栏公开63条；",
                "全年主动公开政府信息275条，其中区政府网站公开34条、微信公众号公开198条、公开栏公开52条。")
            .replace("修订防汛", "全年排查矛盾纠纷207件，成功化解181件，化解率89.4%。修订防汛"));
  }

  /** The same, so many years later. */
  private static String later(String text, int years) {
    return YEAR.matcher(text)
        .replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) + years));
  }

  static byte[] word(String text) {
    return WordLayout.docx(
        Intake.read(text.getBytes(StandardCharsets.UTF_8), "text.txt").document(), Masthead.NONE);
  }

  static String text(String name) {
    try (InputStream in = WordFiles.class.getResourceAsStream("/demonstration/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
