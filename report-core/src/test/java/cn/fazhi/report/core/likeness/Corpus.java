package cn.fazhi.report.core.likeness;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up reports in the words of the trade, each on its own, and copies with edits. */
public final class Corpus {
  private static final String[] WORDS =
      ("行政执法 法治政府 党委政府 综合执法 依法行政 矛盾纠纷 人民调解 公共法律 服务中心 法律顾问 合法审查 规范文件 重大决策 执法人员"
              + " 培训考试 案卷评查 行政处罚 行政复议 行政诉讼 出庭应诉 信访事项 网格管理 基层治理 村规民约 法律明白人 普法宣传 宪法宣传 主题党日"
              + " 专题会议 中心组 学习计划 责任清单 权责事项 政务公开 便民服务 一次办好 营商环境 企业走访 安全生产 生态环境 河道巡查 违建治理"
              + " 土地管理 农村宅基 食品安全 校园周边 养老诈骗 反诈宣传 未成年人 妇女权益 农民工资 劳动争议 道路交通 消防检查 防汛抗旱 应急演练"
              + " 推进 落实 开展 建立 完善 制定 组织 召开 明确 压实 排查 化解 受理 办结 公示 监督 考核 通报 整改 协调 联动 指导 培育 选聘"
              + " 镇村 干部 群众 企业 学校 社区 部门 专班 站所 律师 骨干 队伍 机制 制度 台账 流程 方案 平台 阵地 长廊 广场 集市 茶馆 夜校 讲堂"
              + " 全面 及时 主动 逐项 定期 分类 集中 联合 现场 全程 有效 稳步 持续 深入 严格 规范 结合 围绕 针对 通过 依托 按照 对照 聚焦")
          .split(" ");
  private static final String LETTERS = "的了在和与对把将各全本每年月季度次件人起项个";

  private final Random random;

  public Corpus(long seed) {
    random = new Random(seed);
  }

  /** So many paragraphs of two to four sentences. */
  public Document report(int paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      StringBuilder text = new StringBuilder();
      for (int s = 2 + random.nextInt(3); s > 0; s--) {
        text.append(sentence()).append('。');
      }
      blocks.add(paragraph(i, text.toString()));
    }
    return new Document(blocks);
  }

  public static Document text(String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(paragraph(blocks.size(), paragraph));
    }
    return new Document(blocks);
  }

  private static Block paragraph(int number, String text) {
    return new Block(new BlockId("p" + number), BlockKind.PARAGRAPH, 0, "", text, null);
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder();
    int words = 9 + random.nextInt(14);
    for (int i = 0; i < words; i++) {
      sentence.append(WORDS[random.nextInt(WORDS.length)]);
      if (random.nextInt(3) == 0) {
        sentence.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      if (random.nextInt(5) == 0) {
        sentence.append(random.nextInt(300));
      }
      sentence.append(i % 4 == 3 && i < words - 1 ? "，" : "");
    }
    return sentence.toString();
  }

  /** The report with some of another one's paragraphs put in, each edited in a different degree. */
  public Document copying(Document own, Document from, int paragraphs) {
    List<Block> blocks = new ArrayList<>(own.blocks());
    for (int i = 0; i < paragraphs; i++) {
      String text = from.blocks().get(random.nextInt(from.blocks().size())).body();
      int at = random.nextInt(blocks.size());
      blocks.set(at, paragraph(at, edited(text, random.nextDouble() * 0.14)));
    }
    return new Document(blocks);
  }

  /** About so many of its characters changed, taken out or followed by something new. */
  public String edited(String text, double share) {
    StringBuilder edited = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean touched = c != '。' && random.nextDouble() < share;
      int how = touched ? random.nextInt(3) : -1;
      edited.append(how == 0 ? "" : how == 1 ? "另" : Character.toString(c));
      edited.append(how == 2 ? WORDS[random.nextInt(WORDS.length)] : "");
    }
    return edited.toString();
  }
}
