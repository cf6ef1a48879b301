package cn.fazhi.report.core.relation;

/** Words for other times than the year that is reported on, as parts of patterns. */
final class Times {
  /** Another year: what is told with it is no part of this one. */
  static final String ANOTHER_YEAR = "上一?年|去年|同期|20\\d\\d年";

  /** Another year, or less than the whole of this one. */
  static final String OTHER = ANOTHER_YEAR + "|上半年|下半年|季度";

  /** When it was what it is compared with: 去年同期, 2023年底, 上月; not what was left then: 上年结转12件. */
  static final String BEFORE =
      "(?:(?:上一?年度?|前一?年|去年|20\\d\\d年|同期)(?:度|同期|年?[末底])?|年初|期初|上个?月|\\d{1,2}月份?|上季度|上半年)(?![^，,。；;]{0,4}(?:结转|结存|遗留|未结|转入|转来))";

  private Times() {}
}
