package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Document;
import java.util.List;

/** Points out a report much shorter or longer than the district's template expects. */
final class LengthRule implements Rule {
  @Override
  public String code() {
    return "form";
  }

  @Override
  public List<Finding> check(Reading reading) {
    Background.Length usual = reading.background().length();
    if (usual == null || usual.most() <= 0) {
      return List.of();
    }
    List<Block> running =
        reading.document().blocks().stream().filter(block -> block.kind().running()).toList();
    int length = new Document(running).length();
    if (length == 0 || length >= usual.least() && length <= usual.most()) {
      return List.of();
    }
    String advice = length < usual.least() ? "偏短，请看看各部分有没有没写到的内容。" : "偏长，请压缩一般性的表述，留下事实和数据。";
    String message = "正文共%d字，模板建议%d—%d字，%s".formatted(length, usual.least(), usual.most(), advice);
    return List.of(new Finding(code(), Severity.INFO, null, null, message, null, null));
  }
}
