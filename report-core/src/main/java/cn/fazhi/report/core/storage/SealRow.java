package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Seal;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code report_seal}: the head of a sealed revision. */
@TableName("report_seal")
final class SealRow {
  String reportId;
  int revision;
  String title;
  String digest;
  String writers;
  String sealedBy;
  String sealedName;
  Instant sealedAt;
  @Nullable String signedBy;
  @Nullable String signedName;
  @Nullable Instant signedAt;
  boolean reached;

  /** The row of a revision sealed just now. */
  static SealRow of(String report, Seal seal, Revision text) {
    SealRow row = of(report, seal);
    row.title = Titles.of(text.document());
    return row;
  }

  /** The row of a revision sealed earlier, whose title stays. */
  static SealRow of(String report, Seal seal) {
    SealRow row = new SealRow();
    row.reportId = report;
    row.revision = seal.number();
    row.digest = seal.digest();
    row.writers = WritersJson.write(seal.writers());
    row.sealedBy = seal.sealed().account().value();
    row.sealedName = seal.sealed().name();
    row.sealedAt = seal.sealed().at();
    row.signedBy = People.account(seal.signed());
    row.signedName = People.name(seal.signed());
    row.signedAt = People.at(seal.signed());
    row.reached = seal.reached();
    return row;
  }

  Seal seal() {
    return new Seal(
        revision,
        digest,
        People.signed(sealedBy, sealedName, sealedAt),
        WritersJson.read(writers),
        People.perhaps(signedBy, signedName, signedAt),
        reached);
  }
}
