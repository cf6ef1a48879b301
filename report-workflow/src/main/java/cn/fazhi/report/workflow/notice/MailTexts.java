package cn.fazhi.report.workflow.notice;

import cn.fazhi.report.core.notice.Letter;

/** Writes mail: what the notice says, which report it is, and where to go on. */
public final class MailTexts {
  private final String linkBase;

  /** The address under which people open the system; empty where mails carry no link. */
  public MailTexts(String linkBase) {
    this.linkBase = linkBase.replaceFirst("/+$", "");
  }

  public Mail write(Letter letter) {
    String about = letter.subject() == null ? "" : letter.subject();
    String subject =
        "【" + letter.notice().kind().label() + "】" + (about.isEmpty() ? "法治政府建设年度报告" : about);
    StringBuilder text = new StringBuilder(letter.reader()).append("：您好。\n\n");
    if (!about.isEmpty()) {
      text.append(about).append("\n");
    }
    text.append(letter.notice().words()).append("\n\n");
    if (!linkBase.isEmpty()) {
      text.append("办理请登录：").append(link(letter)).append("\n\n");
    }
    text.append("本邮件由法治政府建设年度报告报送审批系统自动发出，请勿回复，也不要用邮件传送报告内容。\n");
    return new Mail(letter.id(), letter.address(), subject, text.toString());
  }

  private String link(Letter letter) {
    var report = letter.notice().report();
    return linkBase + (report == null ? "/home" : "/reports/" + report.value());
  }
}
