package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * The description of the interface says what the code does: the same doors, parameters, fields and
 * types. That answers are as described, {@link Contract} asks of every call that tests make.
 */
class OpenApiTest extends WebTest {
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  private Map<RequestMappingInfo, HandlerMethod> doors() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(e -> path(e.getKey()).startsWith("/api/"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String path(RequestMappingInfo info) {
    return info.getPatternValues().stream().findFirst().orElse("");
  }

  private static String method(RequestMappingInfo info) {
    return info.getMethodsCondition()
        .getMethods()
        .iterator()
        .next()
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private static JsonNode described(RequestMappingInfo info) {
    return Contract.document().get("paths").get(path(info)).get(method(info));
  }

  @Test
  void itIsHandedOutAsJson() {
    Page page = system("drafter").get("/api/v1/openapi.json");
    assertThat(page.status()).isEqualTo(200);
    assertThat(OtherSystem.json(page)).isEqualTo(Contract.document());
    assertThat(OtherSystem.json(page).get("openapi").asString()).startsWith("3.1");
  }

  @Test
  void everyDoorIsDescribedAndNothingElse() {
    Set<String> said = new TreeSet<>();
    Contract.document()
        .get("paths")
        .propertyStream()
        .forEach(p -> p.getValue().propertyNames().forEach(m -> said.add(m + " " + p.getKey())));
    Set<String> there = new TreeSet<>();
    doors().keySet().forEach(info -> there.add(method(info) + " " + path(info)));
    assertThat(said).isEqualTo(there).hasSizeGreaterThan(15);
  }

  @Test
  void everyDoorTakesTheParametersThatAreDescribed() {
    SoftAssertions softly = new SoftAssertions();
    Map<String, Set<String>> there = new java.util.TreeMap<>();
    doors()
        .forEach(
            (info, method) ->
                there
                    .computeIfAbsent(method(info) + " " + path(info), k -> new TreeSet<>())
                    .addAll(parameters(method)));
    doors()
        .keySet()
        .forEach(
            info -> {
              Set<String> said = new TreeSet<>();
              JsonNode call = described(info);
              if (call.has("parameters")) {
                call.get("parameters")
                    .forEach(
                        p -> {
                          JsonNode parameter = Contract.resolved(p);
                          said.add(
                              parameter.get("in").asString()
                                  + " "
                                  + parameter.get("name").asString());
                        });
              }
              fields(call).forEach(f -> said.add("form " + f));
              String door = method(info) + " " + path(info);
              softly.assertThat(there.get(door)).as(door).isEqualTo(said);
            });
    softly.assertAll();
  }

  private static Stream<String> fields(JsonNode call) {
    JsonNode form = call.at("/requestBody/content/multipart~1form-data/schema/properties");
    return form.isMissingNode() ? Stream.of() : form.propertyStream().map(Map.Entry::getKey);
  }

  private static Set<String> parameters(HandlerMethod method) {
    Set<String> names = new TreeSet<>();
    boolean multipart =
        Arrays.stream(method.getMethodParameters())
            .anyMatch(p -> p.getParameterType().getSimpleName().equals("MultipartFile"));
    for (MethodParameter p : method.getMethodParameters()) {
      p.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
      if (p.hasParameterAnnotation(PathVariable.class)) {
        names.add("path " + p.getParameterName());
      } else if (p.hasParameterAnnotation(RequestHeader.class)) {
        names.add("header " + p.getParameterAnnotation(RequestHeader.class).name());
      } else if (p.hasParameterAnnotation(RequestParam.class)) {
        names.add((multipart ? "form " : "query ") + p.getParameterName());
        boolean optional =
            !p.getParameterAnnotation(RequestParam.class).required()
                || !p.getParameterAnnotation(RequestParam.class)
                    .defaultValue()
                    .equals(ValueConstants.DEFAULT_NONE);
        assertThat(optional || multipart).as(p.toString()).isTrue();
      }
    }
    return names;
  }

  @Test
  void everyFieldIsDescribedWithItsTypeAndWhetherItMayBeMissing() {
    SoftAssertions softly = new SoftAssertions();
    Set<String> compared = new TreeSet<>();
    doors()
        .forEach(
            (info, method) -> {
              Type answer = body(method.getReturnType().getGenericParameterType());
              if (answer instanceof Class<?> record && record.isRecord()) {
                compare(softly, record, false, compared);
                String ref = ok(info).at("/content/application~1json/schema/$ref").asString();
                softly.assertThat(ref).isEqualTo("#/components/schemas/" + name(record));
              }
              Arrays.stream(method.getMethodParameters())
                  .filter(p -> p.hasParameterAnnotation(RequestBody.class))
                  .forEach(
                      p -> {
                        compare(softly, p.getParameterType(), true, compared);
                        softly
                            .assertThat(
                                described(info)
                                    .at("/requestBody/content/application~1json/schema/$ref")
                                    .asString())
                            .isEqualTo("#/components/schemas/" + name(p.getParameterType()));
                      });
            });
    Set<String> objects =
        Contract.document()
            .at("/components/schemas")
            .propertyStream()
            .filter(s -> s.getValue().has("properties") && !s.getKey().equals("Problem"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    softly.assertThat(compared).isEqualTo(objects);
    softly.assertAll();
  }

  private static JsonNode ok(RequestMappingInfo info) {
    return Contract.resolved(described(info).get("responses").get("200"));
  }

  private static Type body(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  /** What is sent for an analysis has names of its own. */
  private static String name(Class<?> record) {
    Class<?> outer = record.getEnclosingClass();
    String plain = record.getSimpleName().replaceFirst("Json$", "");
    return outer != null && outer.getSimpleName().equals("AnalysisJson")
        ? "Analysed" + plain
        : plain;
  }

  private static void compare(
      SoftAssertions softly, Class<?> record, boolean sent, Set<String> compared) {
    if (!compared.add(name(record))) {
      return;
    }
    JsonNode schema = Contract.document().at("/components/schemas/" + name(record));
    List<RecordComponent> parts = List.of(record.getRecordComponents());
    softly
        .assertThat(schema.get("properties").propertyNames())
        .as(name(record))
        .containsExactlyElementsOf(parts.stream().map(RecordComponent::getName).toList());
    if (!sent) {
      softly
          .assertThat(schema.get("required").valueStream().map(JsonNode::asString))
          .as(name(record))
          .containsExactlyElementsOf(parts.stream().map(RecordComponent::getName).toList());
    }
    for (RecordComponent part : parts) {
      String where = name(record) + "." + part.getName();
      JsonNode said = schema.get("properties").get(part.getName());
      Set<String> asked = types(said);
      if (sent) {
        asked.remove("null");
      }
      softly.assertThat(asked).as(where).isEqualTo(types(part, sent));
      inner(part.getGenericType()).forEach(r -> compare(softly, r, sent, compared));
    }
  }

  private static Set<String> types(JsonNode said) {
    Set<String> types = new LinkedHashSet<>();
    if (said.has("oneOf")) {
      said.get("oneOf").forEach(one -> types.addAll(types(one)));
    } else if (said.has("$ref")) {
      JsonNode there = Contract.resolved(said);
      types.add(there.has("enum") ? "enum" : said.get("$ref").asString().replaceAll(".*/", ""));
    } else if (said.has("enum")) {
      types.add("enum");
    } else if (said.get("type").isArray()) {
      said.get("type").forEach(t -> types.add(t.asString()));
    } else {
      types.add(said.get("type").asString());
    }
    return new TreeSet<>(types);
  }

  private static Set<String> types(RecordComponent part, boolean sent) {
    Set<String> types = new TreeSet<>(Set.of(type(part)));
    if (part.getAnnotatedType().isAnnotationPresent(Nullable.class) && !sent) {
      types.add("null");
    }
    return types;
  }

  private static String type(RecordComponent part) {
    Class<?> type = part.getType();
    if (type == String.class
        && part.getName().equals("act")
        && part.getDeclaringRecord().getSimpleName().equals("ActJson")) {
      return "enum";
    }
    if (type == String.class || type == Instant.class || type == LocalDate.class) {
      return "string";
    }
    if (type == int.class || type == Integer.class || type == long.class) {
      return "integer";
    }
    if (type == BigDecimal.class) {
      return "number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (type.isEnum()) {
      return "enum";
    }
    return Collection.class.isAssignableFrom(type)
        ? "array"
        : Map.class.isAssignableFrom(type) ? "object" : name(type);
  }

  private static Stream<Class<?>> inner(Type type) {
    Predicate<Type> ours = t -> t instanceof Class<?> c && c.isRecord();
    return type instanceof ParameterizedType generic
        ? Arrays.stream(generic.getActualTypeArguments()).filter(ours).map(t -> (Class<?>) t)
        : Stream.of(type).filter(ours).map(t -> (Class<?>) t);
  }
}
