package cn.fazhi.report.web;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A system that calls the interface: no cookies, a word in the Authorization header. Whatever it is
 * answered has to be as the description of the interface says.
 */
record OtherSystem(int port, String authorization) {
  private static final JsonMapper JSON = new JsonMapper();

  Page get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  Page post(String path, Object body, String... headers) {
    return send("POST", path, json(body), headers);
  }

  Page send(String method, String path, String body, String... headers) {
    Map<String, String> all = new HashMap<>(Visitor.form(headers));
    if (!authorization.isEmpty()) {
      all.put("Authorization", authorization);
    }
    if (body != null) {
      all.putIfAbsent("Content-Type", "application/json");
    }
    Page page =
        new Visitor(port)
            .send(
                method,
                path,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                all);
    Contract.check(method, path, page);
    return page;
  }

  /** Without saying how long it is. */
  Page chunked(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Page page =
        new Visitor(port)
            .send(
                "POST",
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                Map.of("Authorization", authorization, "Content-Type", "application/json"));
    Contract.check("POST", path, page);
    return page;
  }

  Page upload(
      String path, String name, byte[] content, Map<String, String> fields, String... headers) {
    Map<String, String> all = new HashMap<>(Visitor.form(headers));
    all.put("Authorization", authorization);
    all.put("Content-Type", Visitor.multipartType());
    Page page = new Visitor(port).send("POST", path, Visitor.multipart(name, content, fields), all);
    Contract.check("POST", path, page);
    return page;
  }

  static String json(Object body) {
    return JSON.writeValueAsString(body);
  }

  static JsonNode json(Page page) {
    return JSON.readTree(page.bytes());
  }

  static Map<String, Object> paragraph(String words) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("id", null);
    block.put("kind", "PARAGRAPH");
    block.put("level", 0);
    block.put("label", "");
    block.put("body", words);
    block.put("part", "MEASURES");
    return block;
  }
}
