package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the interface, and whether answers are as it says: no field less, none more.
 */
final class Contract {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode DOCUMENT = read();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> BY_PLACE = new ConcurrentHashMap<>();

  private Contract() {}

  static JsonNode document() {
    return DOCUMENT;
  }

  private static JsonNode read() {
    try (InputStream in = Contract.class.getResourceAsStream("/openapi/v1.yml")) {
      return JSON.valueToTree(new Yaml().load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails where the door, the status, the type or the body is not as described. */
  static void check(String method, String address, Page page) {
    String path = address.replaceFirst("\\?.*", "");
    JsonNode door = door(path);
    JsonNode call = door == null ? null : door.get(method.toLowerCase(Locale.ROOT));
    if (call == null) {
      assertThat(page.status()).as(method + " " + path).isIn(401, 404, 405);
      assertProblem(page);
      return;
    }
    String said = method + " " + path + " " + page.status();
    JsonNode answer = resolved(call.get("responses").get(Integer.toString(page.status())));
    assertThat(answer).as(said + " is described; " + page.body()).isNotNull();
    String type = page.header("Content-Type").replaceFirst(";.*", "");
    JsonNode content = answer.get("content").get(type);
    assertThat(content).as(said + " as " + type).isNotNull();
    if (type.endsWith("json")) {
      assertThat(schema(content.get("schema")).validate(JSON.readTree(page.bytes())))
          .as(said + ": " + page.body())
          .isEmpty();
    }
    if (answer.has("headers")) {
      assertThat(page.header("ETag")).as(said).matches("\"\\d+\"");
    }
  }

  static void assertProblem(Page page) {
    assertThat(page.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
    assertThat(schema(problem).validate(JSON.readTree(page.bytes()))).as(page.body()).isEmpty();
  }

  static JsonNode resolved(JsonNode node) {
    return node != null && node.has("$ref")
        ? DOCUMENT.at(node.get("$ref").asString().substring(1))
        : node;
  }

  /** The path as it is described, most exact first. */
  private static JsonNode door(String path) {
    return Stream.concat(
            DOCUMENT.get("paths").propertyStream().filter(p -> p.getKey().equals(path)),
            DOCUMENT
                .get("paths")
                .propertyStream()
                .filter(p -> path.matches(p.getKey().replaceAll("\\{\\w+}", "[^/]+"))))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  private static Schema schema(JsonNode node) {
    return BY_PLACE.computeIfAbsent(
        node.toString(),
        key -> {
          ObjectNode whole = (ObjectNode) node.deepCopy();
          ObjectNode components = (ObjectNode) DOCUMENT.get("components").deepCopy();
          components.get("schemas").forEach(Contract::close);
          whole.set("components", components);
          return SCHEMAS.getSchema(whole);
        });
  }

  /** Callers shall overlook fields they do not know; tests shall not. */
  private static void close(JsonNode schema) {
    if (schema.has("properties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }
}
