package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.report.AttachmentContents;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import org.springframework.stereotype.Component;

/** Sees to it that no unit fills the room that is everybody's. */
@Component
class Storeroom {
  /** Bytes of all files of a unit in one year: originals, attachments, and what was submitted. */
  static final long MOST_BYTES = 500L << 20;

  private final AttachmentContents contents;

  Storeroom(AttachmentContents contents) {
    this.contents = contents;
  }

  /** Refuses where so many bytes more are too many. */
  void require(Report report, long more) {
    if (contents.taken(report.unit(), report.year()) + more > MOST_BYTES) {
      throw new Refusal.NotReady(
          "本单位"
              + report.year()
              + " 年度的文件（导入的原稿、附件，连同已提交各稿所附的）合计不超过 500 MB，现在放不下了。"
              + "请先移除没有提交过的附件，或者压缩后再传；还是不够的，请联系区司法局。");
    }
  }
}
