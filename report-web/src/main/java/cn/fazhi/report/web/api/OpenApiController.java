package cn.fazhi.report.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The interface described for machines (OpenAPI 3.1). */
@RestController
class OpenApiController {
  private final Map<String, Object> document;

  OpenApiController() throws IOException {
    try (InputStream in = new ClassPathResource("openapi/v1.yml").getInputStream()) {
      document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> document() {
    return document;
  }
}
