package cn.fazhi.report.web.audit;

import static java.util.Map.entry;

import cn.fazhi.report.core.ledger.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ledger's words for deeds mean in Chinese; a report's name goes where the %s stands. */
final class Deeds {
  private static final Map<String, Words> ALL = new LinkedHashMap<>();

  static {
    List.of(
            entry("OPEN", new Words("建立报告", "建立了%s")),
            entry("SAVE", new Words("保存", "保存了%s的文稿")),
            entry("IMPORT", new Words("导入", "把文件导入为%s的文稿")),
            entry("BRING_FILE", new Words("上传文件", "给%s上传了一个待导入的文件")),
            entry("DISCARD_FILE", new Words("放弃文件", "放弃了给%s上传的文件")),
            entry("ATTACH", new Words("添加附件", "给%s添加了附件")),
            entry("DETACH", new Words("移除附件", "移除了%s的一个附件")),
            entry("ANSWER", new Words("答复意见", "答复了对%s的意见")),
            entry("SUBMIT", new Words("提交", "提交了%s")),
            entry("RECALL", new Words("撤回", "撤回了%s")),
            entry("SIGN", new Words("签发", "签发了%s")),
            entry("CLAIM", new Words("签收", "签收了%s")),
            entry("RELEASE", new Words("退出签收", "解除了%s的签收")),
            entry("REMARK", new Words("提意见", "对%s提了意见")),
            entry("RESOLVE", new Words("确认意见", "确认了对%s的意见是否解决")),
            entry("PASS", new Words("审核通过", "审核通过了%s")),
            entry("RETURN", new Words("退回", "退回了%s")),
            entry("AGREE", new Words("会签同意", "会签同意了%s")),
            entry("MUST_CHANGE", new Words("会签要求修改", "会签要求修改%s")),
            entry("APPROVE", new Words("审定通过", "审定通过了%s")),
            entry("SEND_BACK", new Words("退回审核", "把%s退回审核")),
            entry("SECRECY_REVIEW", new Words("保密审查", "对%s作了保密审查")),
            entry("PUBLISH", new Words("公开", "公开了%s")),
            entry("WITHHOLD", new Words("不予公开", "决定不予公开%s")),
            entry("REGISTER", new Words("公开登记", "登记了%s的公开情况")),
            entry("WITHDRAW", new Words("撤下公开", "撤下了已公开的%s")),
            entry("REOPEN", new Words("重新启动", "重新启动了%s")),
            entry("REASSIGN", new Words("改派", "改派了%s的审核人")),
            entry("EXTEND", new Words("延期", "延长了%s的报送期限")),
            entry("URGE", new Words("催办", "催办了还没有报送的单位")),
            entry("CHANGE_MAIL", new Words("修改邮箱", "修改了通知邮箱")),
            entry("EXPORT", new Words("下载", "下载了%s")),
            entry("DENIED", new Words("被拒绝", "想打开或办理%s，没有获准")),
            entry("SET_UP", new Words("首次设置", "办理系统的首次设置")),
            entry("APPOINT", new Words("设立管理员", "被设立为管理员")),
            entry("SIGN_IN", new Words("登录", "登录")),
            entry("API_SIGN_IN", new Words("接口登录", "从接口登录")),
            entry("SIGN_OUT", new Words("退出", "退出登录")),
            entry("SESSION_END", new Words("结束会话", "结束了一个会话")),
            entry("PROVE", new Words("再次验证", "再次验证了密码")),
            entry("MANY_TRIES", new Words("多次试登", "从同一地址多次试着登录")),
            entry("LOCK", new Words("锁定", "连续输错密码，账号被锁定")),
            entry("CHANGE_PASSWORD", new Words("修改密码", "修改了密码")),
            entry("RESET_PASSWORD", new Words("重置密码", "重置了一个账号的密码")),
            entry("UNLOCK", new Words("解锁", "解锁了一个账号")),
            entry("ENABLE", new Words("启用账号", "启用了一个账号")),
            entry("DISABLE", new Words("停用账号", "停用了一个账号")),
            entry("MAKE_TOKEN", new Words("新建令牌", "新建了一个接口令牌")),
            entry("REVOKE_TOKEN", new Words("撤销令牌", "撤销了一个接口令牌")),
            entry("TOKEN_REFUSED", new Words("令牌被拒", "有人用失效或不对的令牌调用接口")),
            entry("DRAFT_FLOW", new Words("起草流程", "建立了一份流程草稿")),
            entry("CHANGE_FLOW", new Words("修改流程", "修改了一份流程草稿")),
            entry("ACTIVATE_FLOW", new Words("启用流程", "启用了流程的一个版本")),
            entry("RETIRE_FLOW", new Words("停用流程", "停用了流程的一个版本")),
            entry("HIRE", new Words("建立账号", "建立了一个账号")),
            entry("PERSON", new Words("修改人员", "修改了一个账号的姓名或单位")),
            entry("ASK_ROLE", new Words("申请角色", "为一个账号申请了角色")),
            entry("GRANT", new Words("授予角色", "授予了角色")),
            entry("REVOKE", new Words("收回角色", "收回了角色")),
            entry("DECLINE", new Words("不授角色", "没有同意授予角色")),
            entry("NAME_DEPUTY", new Words("安排代理", "安排了代理")),
            entry("END_DEPUTY", new Words("结束代理", "结束了代理")),
            entry("UNIT_MAKE", new Words("建立单位", "建立了单位")),
            entry("UNIT_RENAME", new Words("单位改名", "给单位改了名")),
            entry("UNIT_MOVE", new Words("单位调整", "调整了单位的类型或上级")),
            entry("UNIT_CLOSE", new Words("撤销单位", "撤销了单位")),
            entry("UNIT_REOPEN", new Words("恢复单位", "恢复了单位")),
            entry("UNIT_MERGE", new Words("合并单位", "合并了单位")),
            entry("ROSTER", new Words("导入名单", "导入了单位和人员名单")),
            entry("YEAR_PREPARE", new Words("准备年度", "开始准备一个年度")),
            entry("YEAR_CHANGE", new Words("修改年度", "修改了年度的安排")),
            entry("YEAR_OPEN", new Words("开启年度", "开启了年度")),
            entry("YEAR_CLOSE", new Words("关闭年度", "关闭了年度")),
            entry("YEAR_REOPEN", new Words("重新开启年度", "重新开启了年度")),
            entry("YEAR_EXTEND", new Words("单位延期", "延长了一个单位的报送期限")),
            entry("TEMPLATE", new Words("保存模板", "保存了报告模板的新版本")),
            entry("CALENDAR", new Words("修改日历", "修改了工作日历")),
            entry("EXPORT_LEDGER", new Words("导出台账", "导出了台账的查询结果")),
            entry("REPAIR", new Words("修复待办", "修复了%s的待办")),
            entry("KEEP_PHRASE", new Words("添加常用语", "添加了一条全局常用语")),
            entry("DROP_PHRASE", new Words("删除常用语", "删除了一条全局常用语")),
            entry("EXPORT_LIST", new Words("导出列表", "导出了一张列表")),
            entry("VERIFY", new Words("核对台账", "核对了台账和全部数据")))
        .forEach(words -> ALL.put(words.getKey(), words.getValue()));
  }

  private Deeds() {}

  /** How a list calls a deed, and how a sentence tells of it. */
  record Words(String label, String phrase) {}

  static Map<String, Words> all() {
    return ALL;
  }

  static String label(String deed) {
    Words words = ALL.get(deed);
    return words == null ? deed : words.label();
  }

  /** What somebody did; whatever was refused says so. */
  static String told(Event event, String report) {
    Words words = ALL.getOrDefault(event.deed(), new Words(event.deed(), event.deed()));
    String told = words.phrase().replace("%s", report);
    return switch (event.deed()) {
      case "DENIED", "MANY_TRIES", "TOKEN_REFUSED" -> told;
      case "VERIFY" -> event.done() ? told : told + "，发现问题";
      default -> event.done() ? told : told + "，没有成功";
    };
  }
}
