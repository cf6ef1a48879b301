package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.layout.Masthead;
import cn.fazhi.report.core.layout.WordLayout;
import cn.fazhi.report.core.report.ReportId;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Whoever sends too much, too many or too slowly is turned away early and leaves nothing. */
class TooMuchTest extends WebTest {
  private static final int MB = 1 << 20;

  @Autowired private ServletWebServerApplicationContext context;
  @Autowired private ServletContext servlets;

  /** Of a length that nobody tells beforehand. */
  private static BodyPublisher chunked(BodyPublisher body) {
    return BodyPublishers.fromPublisher(body);
  }

  private static String attachments(ReportId id) {
    return "/reports/" + id + "/attachments";
  }

  private Page sent(ReportId id, BodyPublisher body) {
    return as("drafter")
        .send("POST", attachments(id), body, Map.of("Content-Type", Visitor.multipartType()));
  }

  private Map<String, String> fields(ReportId id, int more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("_csrf", as("drafter").token());
    fields.put("version", version(id));
    fields.put("kind", "SCAN");
    IntStream.range(0, more).forEach(i -> fields.put("field" + i, "x"));
    return fields;
  }

  @Test
  @Tag("R049")
  void aBodyOfUntoldLengthHasTheSameLimits() {
    ReportId id = stories.drafted();
    String before = stored(id);
    byte[] large = new byte[22 * MB];
    Page file = sent(id, chunked(Visitor.multipart("扫描件.pdf", large, fields(id, 0))));
    assertThat(file.status()).isEqualTo(413);
    Page form =
        as("drafter")
            .send(
                "POST",
                "/reports/" + id + "/parts/MEASURES",
                chunked(BodyPublishers.ofString("text=" + "x".repeat(9 * MB))),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(form.status()).isBetween(400, 413);
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  @Tag("R049")
  void twoHundredPartsAndTenThousandFieldsAreTooMany() {
    ReportId id = stories.drafted();
    String before = stored(id);
    byte[] scan = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
    Page parts = sent(id, Visitor.multipart("扫描件.pdf", scan, fields(id, 200)));
    assertThat(parts.status()).isBetween(400, 413);
    Page many = as("drafter").bare("/reports/" + id + "/parts/MEASURES", fields(id, 10_000));
    assertThat(many.status()).isBetween(400, 413);
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  @Tag("R049")
  void anUploadThatStopsHalfWayIsNotWaitedForLong() throws IOException {
    ReportId id = stories.drafted();
    String before = stored(id);
    AbstractProtocol<?> protocol =
        (AbstractProtocol<?>)
            ((TomcatWebServer) context.getWebServer())
                .getTomcat()
                .getConnector()
                .getProtocolHandler();
    assertThat(protocol.getConnectionTimeout()).isEqualTo(20_000);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: report-session=%s\r\nContent-Type: %s\r\nContent-Length: 9000000\r\n\r\n"
            .formatted(attachments(id), as("drafter").session(), Visitor.multipartType());
    protocol.setConnectionTimeout(200);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(new byte[2 * MB]);
      String answer = new String(all(socket.getInputStream()), StandardCharsets.UTF_8);
      assertThat(answer).matches("(?s)|HTTP/1.1 4.*");
    } finally {
      protocol.setConnectionTimeout(20_000);
    }
    assertThat(stored(id)).isEqualTo(before);
    assertThat(leftBehind()).isEmpty();
  }

  /** A connection that is reset has ended too. */
  private static byte[] all(InputStream in) throws IOException {
    try {
      return in.readAllBytes();
    } catch (SocketException reset) {
      return new byte[0];
    }
  }

  @Test
  @Tag("R060")
  void neitherSuccessNorRefusalLeavesAFileBehind() throws IOException {
    ReportId id = stories.drafted();
    assertThat(toTheEnd(id, "%PDF-1.7\n" + "x".repeat(2 * MB)).status()).isEqualTo(302);
    assertThat(leftBehind()).isEmpty();
    assertThat(toTheEnd(id, "MZ" + "x".repeat(2 * MB)).status()).isEqualTo(415);
    assertThat(leftBehind()).isEmpty();
    assertThat(toTheEnd(id, "%PDF-1.7\n" + "x".repeat(22 * MB)).status()).isEqualTo(413);
    assertThat(leftBehind()).isEmpty();
  }

  /** On a connection that ends with the answer: by then the server is done with the request. */
  private Page toTheEnd(ReportId id, String content) throws IOException {
    StringBuilder body = new StringBuilder();
    String boundary = Visitor.multipartType().replaceFirst(".*boundary=", "");
    fields(id, 0)
        .forEach(
            (name, value) ->
                body.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value)));
    body.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
            .formatted(boundary));
    body.append(content).append("\r\n--").append(boundary).append("--\r\n");
    String request =
        "POST %s HTTP/1.1\r\nCookie: report-session=%s\r\nContent-Type: %s"
            .formatted(attachments(id), as("drafter").session(), Visitor.multipartType());
    return new Wire(port).send(request, body.toString());
  }

  private List<File> leftBehind() {
    File place = (File) servlets.getAttribute(ServletContext.TEMPDIR);
    assertThat(place).isDirectory();
    return List.of(place.listFiles((folder, name) -> name.endsWith(".tmp")));
  }

  @Test
  @Tag("R058")
  void pagesAreAnsweredWhileCostlyFilesAreRead() {
    byte[] costly = WordLayout.docx(new Document(noise()), Masthead.NONE);
    ReportId id = stories.drafted();
    String page = "/reports/" + id;
    assertThat(as("drafter").get(page).status()).isEqualTo(200);
    assertThat(analysed(UploadFiles.good()).status()).isEqualTo(200);
    ExecutorService others = Executors.newFixedThreadPool(4);
    try {
      List<CompletableFuture<Page>> files =
          IntStream.range(0, 4)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> analysed(costly), others))
              .toList();
      int answered = 0;
      while (!files.stream().allMatch(CompletableFuture::isDone)) {
        assertThat(as("drafter").get(page).status()).isEqualTo(200);
        answered += files.stream().allMatch(CompletableFuture::isDone) ? 0 : 1;
      }
      assertThat(files)
          .extracting(file -> file.join().status())
          .as("read, or asked to come back later")
          .contains(200)
          .isSubsetOf(200, 503);
      assertThat(answered).isPositive();
    } finally {
      others.shutdown();
    }
  }

  private Page analysed(byte[] file) {
    return Analyses.of(port, "报告.docx", file, Map.of());
  }

  /** Nothing that squeezes so well that it would be taken for a bomb. */
  private static List<Block> noise() {
    Random random = new Random(5);
    return IntStream.range(0, 1_500)
        .mapToObj(
            i -> {
              StringBuilder text = new StringBuilder();
              random.ints(30, 0x4e00, 0x9fa0).forEach(text::appendCodePoint);
              return new Block(new BlockId("b" + i), BlockKind.PARAGRAPH, 0, "", text + "。", null);
            })
        .toList();
  }
}
