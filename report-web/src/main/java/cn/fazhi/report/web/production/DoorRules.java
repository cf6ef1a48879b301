package cn.fazhi.report.web.production;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Whoever comes from outside comes over TLS, and the session's cookie goes over nothing else. */
final class DoorRules {
  private DoorRules() {}

  static void check(Environment settings, List<String> faults) {
    boolean forwarded =
        settings.getProperty("server.forward-headers-strategy", "none").equalsIgnoreCase("native");
    boolean tls = tls(settings);
    if (!tls && !forwarded) {
      faults.add(
          "没有 TLS：请在前面放 nginx 并写 server.forward-headers-strategy=native（见说明），或者用 server.ssl 配置证书。");
    } else if (settings
        .getProperty("server.forward-headers-strategy", "none")
        .equalsIgnoreCase("framework")) {
      faults.add(
          "server.forward-headers-strategy 不能用 framework：谁伪造的 X-Forwarded 头它都信；有代理写 native，没有写 none。");
    }
    if (!tls && !onlyHere(settings.getProperty("server.address", ""))) {
      faults.add("明文端口不能对外：请写 server.address=127.0.0.1，由同一台机器上的 nginx 转发，或者用 server.ssl 配置证书。");
    }
    if (forwarded
        && settings.getProperty("server.tomcat.remoteip.internal-proxies", "").isBlank()) {
      faults.add("请在 server.tomcat.remoteip.internal-proxies 写明可信的代理地址，别人伪造的 X-Forwarded 头才会被忽略。");
    }
    if (!settings.getProperty("server.servlet.session.cookie.secure", Boolean.class, false)
        || !settings.getProperty("server.servlet.session.cookie.name", "").startsWith("__Host-")) {
      faults.add(
          "会话 Cookie 必须只走 TLS：请不要改 server.servlet.session.cookie 的 name（__Host- 开头）和 secure（true）。");
    }
  }

  private static boolean tls(Environment settings) {
    return settings.getProperty("server.ssl.enabled", Boolean.class, true)
        && Stream.of("key-store", "bundle", "certificate")
            .anyMatch(name -> settings.containsProperty("server.ssl." + name));
  }

  private static boolean onlyHere(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
