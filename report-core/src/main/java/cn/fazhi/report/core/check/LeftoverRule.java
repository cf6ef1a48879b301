package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what Word leaves behind in pasted text: bookmarks, fields, page-number lines. */
final class LeftoverRule implements Rule {
  private static final Pattern RESIDUE =
      Pattern.compile(
          "\\[?bookmark[:：][ ]?_?\\w{0,40}]?[ ]?|_GoBack|_Toc\\d{3,20}|OLE_LINK\\d{1,3}"
              + "|\\\\\\* ?MERGEFORMAT|\\bHYPERLINK\\b|\\bPAGEREF\\b|错误[！!]未(?:定义书签|找到引用源)[。.]?"
              + "|[\\u0001-\\u0008\\u000b-\\u001f\\ufffd\\u200b\\ufeff]");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^[\\s\\u3000]{0,8}(?:[—\\-–－─]{1,3}[ \\u3000]{0,3}[0-9０-９]{1,3}[ \\u3000]{0,3}[—\\-–－─]{1,3}"
              + "|第[ ]?[0-9]{1,3}[ ]?页(?:[，,/ ]{0,2}共[ ]?[0-9]{1,3}[ ]?页)?|[0-9]{1,3}(?:[ ]?/[ ]?[0-9]{1,3})?)[\\s\\u3000]{0,8}$");

  @Override
  public String code() {
    return "residue";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    reading.document().blocks().forEach(block -> check(block, findings));
    return findings;
  }

  private void check(Block block, List<Finding> findings) {
    if (PAGE_NUMBER.matcher(block.text()).matches()) {
      findings.add(Spot.whole(block).say(this, Severity.ERROR, "这一行像是复制带入的页码，请删去。", ""));
      return;
    }
    Matcher found = RESIDUE.matcher(block.text());
    while (found.find()) {
      findings.add(Spot.of(block, found).say(this, Severity.ERROR, "这里是文档转换留下的标记，不是正文，请删去。", ""));
    }
  }
}
