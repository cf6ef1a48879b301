package cn.fazhi.report.core.people;

/** What an account may be to a unit. An account holds a set of (unit, role) grants. */
public enum Role {
  DRAFTER("起草人"),
  SIGNATORY("签发人"),
  REVIEWER("审核人"),
  APPROVER("审定人"),
  PUBLISHER("公开员"),
  WORKFLOW_ADMIN("流程管理员"),
  SYSTEM_ADMIN("系统管理员"),
  SECURITY_ADMIN("安全管理员"),
  AUDITOR("审计管理员");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** Whether it is one of the three that the system itself is run by (三员). */
  public boolean administers() {
    return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
  }

  /** Whether the role means anything at a unit of that kind. */
  public boolean fits(Unit.Kind kind) {
    return switch (this) {
      case DRAFTER, SIGNATORY -> kind.reports();
      case REVIEWER -> kind.reviews();
      case APPROVER, PUBLISHER, WORKFLOW_ADMIN -> kind == Unit.Kind.BUREAU;
      case SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> kind == Unit.Kind.DISTRICT;
    };
  }

  /** The role as the office says it. */
  public String label() {
    return label;
  }
}
