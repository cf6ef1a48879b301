package cn.fazhi.report.core.document;

/**
 * The longest ascending run in a sequence of numbers, gaps allowed; negative numbers are skipped.
 */
final class Ascent {
  private Ascent() {}

  static boolean[] longest(int[] numbers) {
    int[] ends = new int[numbers.length];
    int[] previous = new int[numbers.length];
    int length = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        int rank = rank(numbers, ends, length, numbers[i]);
        previous[i] = rank == 0 ? -1 : ends[rank - 1];
        ends[rank] = i;
        length = Math.max(length, rank + 1);
      }
    }
    boolean[] member = new boolean[numbers.length];
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) {
      member[i] = true;
    }
    return member;
  }

  private static int rank(int[] numbers, int[] ends, int length, int number) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[ends[middle]] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
