package cn.fazhi.report.core.cycle;

/** The lasting key of a cycle. */
public record CycleId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
