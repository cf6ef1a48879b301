package cn.fazhi.report.workflow.notice;

/** A plain mail, ready to go. {@code id} is the same each time the same mail is tried. */
public record Mail(String id, String to, String subject, String text) {}
