package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.report.Attachment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Personal data in the names of files, which the public reads as it reads the text. */
public final class PublicNames {
  private PublicNames() {}

  /** What is found in these files' names, as of no place in the text. */
  public static List<Finding> findings(Collection<Attachment> attachments) {
    Map<BlockId, String> names = new LinkedHashMap<>();
    attachments.forEach(a -> names.put(new BlockId("name" + names.size()), a.file().name()));
    List<Block> lines =
        names.entrySet().stream()
            .map(n -> new Block(n.getKey(), BlockKind.PARAGRAPH, 0, "", n.getValue(), null))
            .toList();
    return Checker.analyse(new Document(lines), Background.UNKNOWN).findings().stream()
        .filter(finding -> finding.rule().equals("personal-data") && finding.place() != null)
        .map(finding -> outside(finding, names.get(finding.place().block())))
        .toList();
  }

  private static Finding outside(Finding finding, String name) {
    String message = "附件“" + name + "”的文件名里像是有个人信息，公开后文件名也看得到。请退回单位改名后重新添加，或者不勾选这个附件。";
    return new Finding(
        finding.rule(), finding.severity(), null, finding.quote(), message, null, null);
  }
}
