package cn.fazhi.report.web.frame;

/**
 * Which page of a long list is shown.
 *
 * @param shown counted from 1, never past the last
 */
public record Pages(long count, int size, long shown) {
  public static Pages of(long count, int size, long asked) {
    long last = Math.max(1, (count + size - 1) / size);
    return new Pages(count, size, Math.min(Math.max(1, asked), last));
  }

  public long last() {
    return Math.max(1, (count + size - 1) / size);
  }

  public long offset() {
    return (shown - 1) * size;
  }

  public boolean hasEarlier() {
    return shown > 1;
  }

  public boolean hasLater() {
    return shown < last();
  }

  /** 共 300 个，第 2 / 6 页 */
  public String words(String unit) {
    return "共 " + count + " " + unit + (last() > 1 ? "，第 " + shown + " / " + last() + " 页" : "");
  }
}
