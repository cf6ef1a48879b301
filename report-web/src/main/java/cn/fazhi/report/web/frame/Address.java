package cn.fazhi.report.web.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** An address with what was asked for; what is empty is left out. */
public final class Address {
  private final String path;
  private final Map<String, Object> asked = new LinkedHashMap<>();

  private Address(String path) {
    this.path = path;
  }

  public static Address of(String path) {
    return new Address(path);
  }

  /** The last word on a name counts; an empty one takes it out. */
  public Address with(String name, String value) {
    if (value.isEmpty()) {
      asked.remove(name);
    } else {
      asked.put(name, value);
    }
    return this;
  }

  @Override
  public String toString() {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(asked).toUriString();
  }
}
