package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.BlockId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** What the checker said at sealing and why it was left standing, as kept. */
final class FindingsJson {
  private static final TypeReference<List<Kept>> FINDINGS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> REASONS = new TypeReference<>() {};

  private FindingsJson() {}

  static String write(List<Finding> findings) {
    return Json.write(findings.stream().map(Kept::of).toList());
  }

  static List<Finding> read(String json) {
    return Json.read(json, FINDINGS).stream().map(Kept::finding).toList();
  }

  static String writeReasons(Map<String, String> reasons) {
    return Json.write(new TreeMap<>(reasons));
  }

  static Map<String, String> readReasons(String json) {
    return Json.read(json, REASONS);
  }

  /** The kept form of a finding; its names are in the database and cannot follow a renaming. */
  record Kept(
      String rule,
      Severity severity,
      @Nullable String block,
      int start,
      int end,
      @Nullable String quote,
      String message,
      @Nullable String arithmetic,
      @Nullable String suggestion) {
    static Kept of(Finding f) {
      Anchor at = f.place();
      return new Kept(
          f.rule(),
          f.severity(),
          at == null ? null : at.block().value(),
          at == null ? 0 : at.start(),
          at == null ? 0 : at.end(),
          f.quote(),
          f.message(),
          f.arithmetic(),
          f.suggestion());
    }

    Finding finding() {
      Anchor at = block == null ? null : new Anchor(new BlockId(block), start, end);
      return new Finding(rule, severity, at, quote, message, arithmetic, suggestion);
    }
  }
}
