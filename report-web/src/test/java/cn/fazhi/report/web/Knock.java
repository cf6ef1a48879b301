package cn.fazhi.report.web;

import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comes to a door of a report as its own page would: with everything the form asks for. */
record Knock(ReportId id, String file, Map<String, String> fields) {
  private static final String WORDS = "这是表单里写的话。";
  private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
  private static final Map<String, String> FIELD_OF_KIND =
      Map.of("decide", "decision", "review", "decision", "publish", "decision", "adjust", "what");

  /**
   * @param file one that belongs to the report
   * @param reasons why findings stand, as the form names them
   */
  static Knock at(Report report, String file, Map<String, String> reasons) {
    Map<String, String> fields = new LinkedHashMap<>(reasons);
    fields.put("version", Long.toString(report.version()));
    for (String words : new String[] {"text", "opening", "reason", "conclusion", "words"}) {
      fields.put(words, WORDS);
    }
    for (Opinion opinion : report.opinions()) {
      fields.put("kind-" + opinion.id(), "CHANGED");
      fields.put("words-" + opinion.id(), WORDS);
    }
    fields.put("verified", "yes");
    fields.put("cleared", "yes");
    fields.put("resolved", "true");
    fields.put("until", "2040-01-01");
    fields.put("reviewer", "reviewer2");
    fields.put("address", "http://example.invalid/");
    fields.put("on", "2026-03-01");
    List<Attachment> attachments = report.attachments();
    if (!attachments.isEmpty()) {
      fields.put("attachment", attachments.get(0).file().id());
    }
    boolean sealed = !report.seals().isEmpty();
    fields.put("revision", sealed ? Integer.toString(report.latest().number()) : "0");
    fields.put("digest", sealed ? report.latest().digest() : "0");
    return new Knock(report.id(), file, fields);
  }

  /** The same request for another report. */
  Knock instead(ReportId other) {
    return new Knock(other, file, fields);
  }

  Page by(Visitor visitor, AccessMatrix.Row row) {
    String path = path(row);
    if (row.method().equals("GET")) {
      return visitor.get(path);
    }
    if (row.path().endsWith("/import")) {
      return visitor.upload(path, "a.txt", WORDS.getBytes(StandardCharsets.UTF_8), version());
    }
    if (row.path().endsWith("/attachments")) {
      return visitor.upload(path, "a.pdf", PDF, version());
    }
    Map<String, String> form = new LinkedHashMap<>(fields);
    String page = row.path().substring(row.path().lastIndexOf('/') + 1);
    if (FIELD_OF_KIND.containsKey(page)) {
      form.put(FIELD_OF_KIND.get(page), row.kind().replace(' ', '-'));
    }
    return visitor.post(path, form);
  }

  /** As another system would: the same in JSON. */
  Page by(OtherSystem system, AccessMatrix.Row row) {
    String path = path(row);
    if (row.method().equals("GET")) {
      return system.get(path);
    }
    String body = OtherSystem.json(body(row));
    return system.send(row.method(), path, body, "If-Match", "\"" + fields.get("version") + "\"");
  }

  private Map<String, Object> body(AccessMatrix.Row row) {
    return switch (row.path().substring(row.path().lastIndexOf('/') + 1)) {
      case "text" -> Map.of("blocks", List.of(OtherSystem.paragraph(WORDS)));
      case "acts" ->
          Map.of(
              "act", row.kind(),
              "revision", Integer.valueOf(fields.get("revision")),
              "digest", fields.get("digest"),
              "reason", WORDS,
              "reasons", reasons(),
              "verified", true);
      case "answers" -> Map.of("kind", "CHANGED", "text", WORDS);
      case "resolution" -> Map.of("resolved", true);
      default -> Map.of("text", WORDS);
    };
  }

  private Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (int n = 0; fields.containsKey("finding" + n); n++) {
      reasons.put(fields.get("finding" + n), fields.get("reason" + n));
    }
    return reasons;
  }

  String path(AccessMatrix.Row row) {
    String path =
        row.path()
            .replace("{id}", id.value())
            .replace("{part}", "MEASURES")
            .replace("{upload}", file)
            .replace("{file}", file)
            .replace("{attachment}", fields.getOrDefault("attachment", file))
            .replace("{number}", row.kind().contains("second") ? "2" : "1");
    return row.kind().equals("one with two") ? path + "?from=1&to=2" : path;
  }

  private String[] version() {
    return new String[] {"version", fields.get("version")};
  }
}
