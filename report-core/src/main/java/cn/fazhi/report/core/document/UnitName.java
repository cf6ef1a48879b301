package cn.fazhi.report.core.document;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out who reports: "中梁镇", without the province, city and county before it. */
final class UnitName {
  private static final Pattern TOWNSHIP =
      Pattern.compile("^(?:中共)?(\\p{IsHan}*\\p{IsHan}{2}(?:镇|乡|街道|苏木|民族乡|开发区|园区))");

  /** What may follow the name: its organs, or what the report is about. */
  private static final Pattern BEHIND =
      Pattern.compile("(?<=镇|乡|街道)(?:党?委员?会?|人民政府|党工委|办事处|关于|推进|落实|20\\d\\d|年度|法治)");

  private static final Pattern OFFICE =
      Pattern.compile("^(?:中共)?(\\p{IsHan}{2,}?(?:局|委员会|办公室|管委会|分局))");

  /** Greedy, so that 杨市镇 keeps its 市: two characters must stay before the kind of unit. */
  private static final Pattern ABOVE =
      Pattern.compile("^.*(?:省|自治区|市|区|县|旗|州|盟)(?=\\p{IsHan}{2,}(?:镇|乡|街道|苏木)$)");

  private static final Pattern IN_PROSE =
      Pattern.compile(
          "(?:^|[，,、。：])(\\p{IsHan}{2,8}?(?:镇|乡|街道))"
              + "(?=坚持|深入|在|认真|党委|人民政府|党工委|办事处|紧|以|全面|严格|围绕|始终|高度|积极|立足|聚焦)");

  private static final Pattern NO_NAME = Pattern.compile(".*(?:我|全|各|本|该|乡|城|建制|每个)(?:镇|乡|街道)$");

  private UnitName() {}

  static @Nullable String of(Document document) {
    return Stream.of(inTitle(document), inSignature(document), inText(document))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String inTitle(Document document) {
    String title = FormLines.title(document);
    return title == null ? null : named(title);
  }

  private static @Nullable String inSignature(Document document) {
    return document.line(BlockKind.SIGNATURE).map(UnitName::named).orElse(null);
  }

  private static @Nullable String named(String line) {
    String bare = line.replaceAll("[\\s\\u3000]", "").replaceAll("^(?:关于)?(?:20\\d\\d年度?)?", "");
    bare = BEHIND.split(bare, 2)[0];
    for (Pattern pattern : List.of(TOWNSHIP, OFFICE)) {
      Matcher matcher = pattern.matcher(bare);
      if (matcher.find() && !NO_NAME.matcher(matcher.group(1)).matches()) {
        return withoutThoseAbove(matcher.group(1));
      }
    }
    return null;
  }

  private static @Nullable String inText(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind().running())
        .limit(4)
        .flatMap(block -> IN_PROSE.matcher(block.text().replaceAll("\\s", "")).results())
        .map(found -> found.group(1))
        .filter(name -> !NO_NAME.matcher(name).matches())
        .map(UnitName::withoutThoseAbove)
        .findFirst()
        .orElse(null);
  }

  private static String withoutThoseAbove(String name) {
    return ABOVE.matcher(name).replaceFirst("");
  }
}
