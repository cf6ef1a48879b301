package cn.fazhi.report.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls POST /api/v1/analyses as another system does. */
final class Analyses {
  private static final JsonMapper JSON = new JsonMapper();

  private Analyses() {}

  static Page of(int port, String name, byte[] content, Map<String, String> fields) {
    return new Visitor(port)
        .send(
            "POST",
            "/api/v1/analyses",
            Visitor.multipart(name, content, fields),
            Map.of("Authorization", basic(), "Content-Type", Visitor.multipartType()));
  }

  static String basic() {
    String pair = "drafter:" + SystemTest.PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  static JsonNode json(Page page) {
    return JSON.readTree(page.bytes());
  }
}
