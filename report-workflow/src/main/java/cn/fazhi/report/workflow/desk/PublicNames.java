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
import java.util.List;
import java.util.stream.Stream;

/** Personal data in the names of files, which the public reads as it reads the text. */
public final class PublicNames {
  private PublicNames() {}

  /** What is found in these files' names, as of no place in the text. */
  public static List<Finding> findings(Collection<Attachment> attachments) {
    return attachments.stream().flatMap(PublicNames::findings).toList();
  }

  private static Stream<Finding> findings(Attachment attachment) {
    String name = attachment.file().name();
    Block line = new Block(new BlockId("name"), BlockKind.PARAGRAPH, 0, "", name, null);
    return Checker.analyse(new Document(List.of(line)), Background.UNKNOWN).findings().stream()
        .filter(finding -> finding.rule().equals("personal-data"))
        .map(finding -> outside(finding, name));
  }

  private static Finding outside(Finding finding, String name) {
    String message = "附件“" + name + "”的文件名里像是有个人信息，公开后文件名也看得到。请退回单位改名后重新添加，或者不勾选这个附件。";
    return new Finding(
        finding.rule(), finding.severity(), null, finding.quote(), message, null, null);
  }
}
