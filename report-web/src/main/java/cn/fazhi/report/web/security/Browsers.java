package cn.fazhi.report.web.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** Browsers and systems by the names people know them by. */
final class Browsers {
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("MicroMessenger", "微信");
    BROWSERS.put("DingTalk", "钉钉");
    BROWSERS.put("360SE", "360 浏览器");
    BROWSERS.put("QQBrowser", "QQ 浏览器");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("Chrome", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("OpenHarmony", "鸿蒙");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Browsers() {}

  static String name(String agent) {
    return first(BROWSERS, agent, "其他浏览器") + "（" + first(SYSTEMS, agent, "其他系统") + "）";
  }

  private static String first(Map<String, String> names, String agent, String otherwise) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
