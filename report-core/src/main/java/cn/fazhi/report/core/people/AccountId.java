package cn.fazhi.report.core.people;

/** The lasting key of an account, never shown to people and never used twice. */
public record AccountId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
