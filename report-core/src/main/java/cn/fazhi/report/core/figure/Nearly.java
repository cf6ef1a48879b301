package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;

/** Knows the words before a number that make it a bound or a rough value: 近, 约, 逾, 不少于. */
final class Nearly {
  private static final Search WORD =
      Search.of(
          "(?:(?<![最附邻就临靠])近|(?<![节签预邀履契条违合公特制相失民集缔解爽要])约|逾|超过|(?<!赶)超|(?<=[送放达了理解待])上|大约|将近"
              + "|不少于|不低于|不超过|至少|不足|不到|最多|最少|接近)[ \\u3000]?$");

  private Nearly() {}

  static boolean before(String text, int number) {
    return WORD.in(text.substring(Math.max(0, number - 6), number));
  }
}
