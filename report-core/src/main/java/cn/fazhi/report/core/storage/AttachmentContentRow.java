package cn.fazhi.report.core.storage;

import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code report_attachment_content}: a file byte for byte. */
@TableName("report_attachment_content")
final class AttachmentContentRow {
  String attachmentId;
  byte[] content;
}
