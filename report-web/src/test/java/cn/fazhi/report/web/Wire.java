package cn.fazhi.report.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says to the server what no well-behaved client would, word for word, from any address of this
 * machine.
 */
record Wire(int port, String from) {
  Wire(int port) {
    this(port, "127.0.0.1");
  }

  /**
   * One request.
   *
   * @param request its first line and any headers but those of every request
   */
  Page send(String request) throws IOException {
    return send(request, "");
  }

  Page send(String request, String body) throws IOException {
    InetAddress here = InetAddress.getByName("127.0.0.1");
    try (Socket socket = new Socket(here, port, InetAddress.getByName(from), 0)) {
      String length = body.isEmpty() ? "" : "\r\nContent-Length: " + body.length();
      String all =
          request + "\r\nHost: localhost" + length + "\r\nConnection: close\r\n\r\n" + body;
      socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
      return page(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Page page(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    Map<String, List<String>> headers = new LinkedHashMap<>();
    answer
        .substring(0, end)
        .lines()
        .skip(1)
        .map(line -> line.split(": ?", 2))
        .forEach(
            h ->
                headers
                    .computeIfAbsent(h[0], n -> new ArrayList<>())
                    .add(h.length > 1 ? h[1] : ""));
    return new Page(
        Integer.parseInt(answer.substring(9, 12)),
        HttpHeaders.of(headers, (n, v) -> true),
        answer.substring(end + 4).getBytes(StandardCharsets.UTF_8));
  }
}
