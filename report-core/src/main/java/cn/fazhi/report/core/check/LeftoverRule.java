package cn.fazhi.report.core.check;

import java.util.List;

/** Finds what Word leaves behind in pasted text: bookmarks, fields, page-number lines. */
final class LeftoverRule implements Rule {
  private final List<Wanted> leftovers =
      List.of(
          Wanted.of(
              "^[\\s\\u3000]{0,8}(?:[—\\-–－─]{1,3}[ \\u3000]{0,3}[0-9０-９]{1,3}[ \\u3000]{0,3}[—\\-–－─]{1,3}"
                  + "|第[ ]?[0-9]{1,3}[ ]?页(?:[，,/ ]{0,2}共[ ]?[0-9]{1,3}[ ]?页)?|[0-9]{1,3}(?:[ ]?/[ ]?[0-9]{1,3})?)[\\s\\u3000]{0,8}\\z",
              (block, found) ->
                  Spot.of(block, found).say(this, Severity.ERROR, "这一行像是复制带入的页码，请删去。", "")),
          Wanted.of(
              "\\[?bookmark[:：][ ]?_?\\w{0,40}]?[ ]?|_GoBack|_Toc\\d{3,20}|OLE_LINK\\d{1,3}"
                  + "|\\\\\\* ?MERGEFORMAT|\\bHYPERLINK\\b|\\bPAGEREF\\b|错误[！!]未(?:定义书签|找到引用源)[。.]?"
                  + "|[\\u0001-\\u0008\\u000b-\\u001f\\ufffd\\u200b\\ufeff]",
              (block, found) ->
                  Spot.of(block, found).say(this, Severity.ERROR, "这里是文档转换留下的标记，不是正文，请删去。", "")));

  @Override
  public String code() {
    return "residue";
  }

  @Override
  public List<Finding> check(Reading reading) {
    return Wanted.in(reading, block -> true, leftovers);
  }
}
