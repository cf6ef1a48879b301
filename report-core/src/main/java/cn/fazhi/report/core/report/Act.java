package cn.fazhi.report.core.report;

/** Everything that can be done to a report. */
public enum Act {
  SAVE("保存"),
  IMPORT("导入"),
  ATTACH("添加附件"),
  DETACH("移除附件"),
  CHECK("检查"),
  ANSWER("答复意见"),
  SUBMIT("提交"),
  RECALL("撤回"),
  SIGN("签发"),
  CLAIM("签收"),
  RELEASE("退出签收"),
  REMARK("提意见"),
  RESOLVE("确认意见已解决"),
  PASS("通过"),
  RETURN("退回"),
  AGREE("会签同意"),
  MUST_CHANGE("会签要求修改"),
  APPROVE("审定通过"),
  SEND_BACK("退回审核"),
  SECRECY_REVIEW("保密审查"),
  PUBLISH("公开"),
  WITHHOLD("不予公开"),
  REGISTER("公开登记"),
  WITHDRAW("撤下公开"),
  REOPEN("重新启动"),
  REASSIGN("改派"),
  EXTEND("延期");

  private final String label;

  Act(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
