package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A paragraph torn by a page's end or a hard line end reads as it did before. */
class TornParagraphsTest {
  private static final List<String> LINES =
      List.of(
          "清潭镇2025年法治政府建设情况报告",
          "2025年，清潭镇坚持依法行政，认真落实上级部署，现将有关情况报告如下：",
          "一、主要举措和成效",
          "（一）强化组织领导，压实工作责任",
          "镇党委专题研究法治建设六次，办结群众诉求四十二件，做到件件有回音、事事有着落，没有发生因执法不当引起的复议和诉讼。",
          "1.推进依法决策。对涉及群众利益的十二件事项开展合法性审查，邀请法律顾问列席会议八次，提出意见二十三条。",
          "各村建立法律顾问值班制度，每月公布一次值班表，全年解答咨询二百一十三人次，代写文书十七份，引导群众依法表达诉求。",
          "二、存在的不足和原因",
          "执法力量与任务不相适应，主要原因是岗位轮换快、培训跟不上，个别村对普法工作抓得不紧。");

  /** Digits are narrow, so that lines of equally many characters differ in columns. */
  private static final List<String> NUMBERS =
      List.of(
          "清潭镇2025年法治政府建设情况报告",
          "一、主要举措和成效",
          "全年排查矛盾纠纷1427起，调处成功1418起，调处成功率99.4%，发放资料12345份，受理事项23614件，办结23597件，办结率99.9%，比上年提高0.3个百分点，群众来信来访明显减少，没有发生因执法不当引起的复议和诉讼案件，各项任务都已完成。",
          "镇综合行政执法队坚持处罚与教育相结合，先提醒、再约谈、后处罚，给群众留足整改时间，让执法既有力度又有温度，全年没有发生一起投诉，群众对执法工作的评价逐年向好，各村也都建立了自己的联络员队伍，遇事有人问、有人管。",
          "全年审查合同163份，修改条款117处，避免损失90万元，法律顾问进村服务816次，解答咨询1930人次，代写文书17份，平均每村24次，参加重大事项讨论74项，提出意见58条，采纳率78.4%，其余已说明理由并存档备查，供来年对照使用。");

  private static final List<Block> WHOLE = text(LINES);

  private static List<Block> text(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Intake.read(bytes, "a.txt").document().blocks();
  }

  /** Within a sentence: neither behind its end nor before a number. */
  private static int within(String line, int from, Random random) {
    int at;
    do {
      at = from + random.nextInt(line.length() - from);
    } while ("。：；.".indexOf(line.charAt(at - 1)) >= 0 || Joining.begins(line.substring(at)));
    return at;
  }

  @Property(tries = 150)
  void byAPageBreakInAWordParagraph(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder body = new StringBuilder();
    for (String line : LINES) {
      int at = within(line, 1, random);
      body.append("<w:p>").append(WordFile.r(line.substring(0, at)));
      body.append("<w:r><w:br w:type=\"page\"/></w:r>");
      body.append(WordFile.r(line.substring(at))).append("</w:p>");
    }
    assertThat(Intake.read(WordFile.of(body.toString()).bytes(), "a.docx").document().blocks())
        .isEqualTo(WHOLE);
  }

  /** Where a sentence of the text has gone on for more than a clause. */
  @Property(tries = 150)
  void byAHardLineEnd(@ForAll long seed) {
    assertThat(text(torn(seed, List.of()))).isEqualTo(WHOLE);
  }

  @Property(tries = 150)
  void byAPageNumber(@ForAll long seed, @ForAll @IntRange(min = 1, max = 99) int page) {
    assertThat(text(torn(seed, List.of("", "— " + page + " —", "")))).isEqualTo(WHOLE);
    assertThat(text(torn(seed, List.of("\f" + page)))).isEqualTo(WHOLE);
  }

  /** Whether a program counts columns or characters, it says nothing of one paragraph more. */
  @Property(tries = 30)
  void byLinesAllOfOneWidth(@ForAll @IntRange(min = 34, max = 44) int width) {
    List<String> lines = new ArrayList<>();
    for (String line : NUMBERS) {
      for (int at = 0; at < line.length(); at += width) {
        lines.add(line.substring(at, Math.min(line.length(), at + width)));
      }
    }
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    Manuscript read = Intake.read(bytes, "a.txt");
    assertThat(read.document().blocks()).isEqualTo(text(NUMBERS));
    assertThat(read.notices()).noneMatch(notice -> notice.code().equals("broken-paragraph"));
  }

  private static List<String> torn(long seed, List<String> between) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (String line : LINES) {
      int clause = line.indexOf('，', 32);
      if (clause < 0) {
        lines.add(line);
      } else {
        int at = within(line, clause + 1, random);
        lines.add(line.substring(0, at));
        lines.addAll(between);
        lines.add(line.substring(at));
      }
    }
    return lines;
  }
}
