package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A stretch of one block that a rule has something to say about. */
record Spot(Block block, int start, int end) {
  static Spot whole(Block block) {
    return new Spot(block, 0, block.text().length());
  }

  static Spot of(Block block, Matcher found) {
    return new Spot(block, found.start(), found.end());
  }

  String quote() {
    return block.text().substring(start, end);
  }

  Finding say(Rule rule, Severity severity, String message) {
    return say(rule, severity, message, null);
  }

  Finding say(Rule rule, Severity severity, String message, @Nullable String suggestion) {
    Anchor place = new Anchor(block.id(), start, end);
    return new Finding(rule.code(), severity, place, quote(), message, null, suggestion);
  }
}
