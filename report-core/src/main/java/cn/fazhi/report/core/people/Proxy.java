package cn.fazhi.report.core.people;

/**
 * A grant that is somebody else's and may be used in their place today.
 *
 * @param account whose it is
 * @param name their name
 */
public record Proxy(Grant grant, AccountId account, String name) {

  /** How somebody of that name signs in the other's place. */
  public String signs(String deputy) {
    return deputy + "（代" + name + "）";
  }
}
