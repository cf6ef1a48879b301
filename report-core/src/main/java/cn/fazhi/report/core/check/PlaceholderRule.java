package cn.fazhi.report.core.check;

import java.util.List;

/** Finds places that a form left open and nobody has filled in; masked names are none. */
final class PlaceholderRule implements Rule {
  private final List<Wanted> open =
      List.of(
          Wanted.of(
              "(?:[XxＸ×*＊○〇]{2,6}|_{2,40}|＿{2,40}|(?<!…)…{3,}+|(?<!\\?)\\?{2,}+|(?<!？)？{3,}+)(?=[年月日镇乡县区市村件起次场人名份条项]|街道|万元|人次|余|%)"
                  + "|_{4,60}|＿{4,60}"
                  + "|[（(【\\[](?:此处|在此|请)[^）)】\\]]{0,20}(?:填写|插入|补充|说明|替换|修改)[^）)】\\]]{0,12}[）)】\\]]"
                  + "|[（(【\\[](?:待补充?|待填|待定|待核实?|待完善|数据待[^）)】\\]]{1,8})[）)】\\]]",
              (block, found) ->
                  Spot.of(block, found).say(this, Severity.ERROR, "这里像是没有填写的空，请补上内容，或者删去。")));

  @Override
  public String code() {
    return "residue";
  }

  @Override
  public List<Finding> check(Reading reading) {
    return Wanted.in(reading, block -> true, open);
  }
}
