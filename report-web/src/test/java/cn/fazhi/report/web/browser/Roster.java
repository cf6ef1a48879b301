package cn.fazhi.report.web.browser;

import java.nio.charset.StandardCharsets;

/** A bureau's list of units and people, as somebody keeps it in a spreadsheet. */
final class Roster {
  private static final String LINES =
      """
      单位编码,单位名称,类型,上级编码,姓名,用户名,角色
      YL-SF,,,,王芸,wangyun,审核人
      YL-SF,,,,郑衡,zhengheng,审核人
      YL-SF,,,,高远,gaoyuan,审定人
      YL-SF,,,,林岚,linlan,公开员
      YL-SF,,,,冯程,fengcheng,流程管理员
      YL-QX,青溪镇,镇,,李清,liqing,起草人
      YL-QX,青溪镇,镇,,周明,zhouming,签发人
      YL-CX,错写镇,村,,,,
      """;

  private Roster() {}

  /** Its last line cannot be brought in. */
  static byte[] csv() {
    return LINES.getBytes(StandardCharsets.UTF_8);
  }
}
