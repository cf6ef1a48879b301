package cn.fazhi.report.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowDrawing;
import cn.fazhi.report.workflow.flow.Flows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Definitions that reach out, blow up or dig deep are refused before anything is read from them.
 */
@Timeout(120)
class PlainXmlTest {
  private static final String PLAIN =
      Smuggled.between("plain", "<userTask id=\"x\" name=\"NAME\"/>").xml("plain").strip();

  private static String typed(String subset, String name) {
    return PLAIN
        .replace("<definitions", "<!DOCTYPE definitions " + subset + "><definitions")
        .replace("NAME", name);
  }

  private static String inside(String more) {
    return PLAIN.replace("<userTask", more + "<userTask");
  }

  /** What asks for an address, which stands where %s is. */
  static Stream<String> reachingOut() {
    return Stream.of(
        typed("SYSTEM \"%s\"", "x"),
        typed("PUBLIC \"-//x//y\" \"%s\"", "x"),
        typed("[<!ENTITY e SYSTEM \"%s\">]", "&amp;e;").replace("&amp;", "&"),
        typed(
            "[<!ENTITY % p SYSTEM \"%s\"> %p;]".replace("% p", "%% p").replace("%p;", "%%p;"), "x"),
        PLAIN.replace("targetNamespace", "xsi:schemaLocation=\"urn:x %s\" targetNamespace"),
        PLAIN.replace("targetNamespace", "xsi:noNamespaceSchemaLocation=\"%s\" targetNamespace"),
        PLAIN.replace(
            "<definitions", "<?xml-stylesheet type=\"text/xsl\" href=\"%s\"?><definitions"));
  }

  @ParameterizedTest
  @MethodSource("reachingOut")
  @Tag("R036")
  void nothingIsFetched(String definition) throws IOException {
    try (ServerSocket witness = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      witness.setSoTimeout(200);
      String address = "http://127.0.0.1:" + witness.getLocalPort() + "/x.dtd";

      assertThatThrownBy(() -> deploy(definition.formatted(address)))
          .hasMessageContaining("not allowed in a flow");
      assertThatThrownBy(() -> accept(witness)).hasCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  /** The witness is a good one: it hears whoever comes. */
  @Test
  void theWitnessHears() throws IOException {
    try (ServerSocket witness = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Socket visitor = new Socket(witness.getInetAddress(), witness.getLocalPort())) {
      witness.setSoTimeout(2000);
      assertThat(accept(witness)).isTrue();
      assertThat(visitor.isConnected()).isTrue();
    }
  }

  @Test
  @Tag("R036")
  void noFileIsReadAndNothingIncluded(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    String entity = "[<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]";
    assertThatThrownBy(() -> deploy(typed(entity, "x").replace("\"x\"", "\"&e;\"")))
        .hasMessageContaining("not allowed in a flow");

    String included =
        inside(
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                + secret.toUri()
                + "\"/>");
    ProcessEngine ours = Engines.ours();
    try {
      deploy(included);
    } catch (RuntimeException refused) {
      assertThat(refused).hasMessageNotContaining("geheim");
    }
    assertThat(ours.getTaskService().createTaskQuery().taskNameLike("%geheim%").count()).isZero();
  }

  static Stream<String> huge() {
    StringBuilder laughs = new StringBuilder("[<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    return Stream.of(
        typed(laughs + "]", "x").replace("\"x\"", "\"&a11;\""),
        inside("<!--" + "x".repeat(20 << 20) + "-->"),
        inside("<dataObject id=\"d\"/>".repeat(50_000)),
        inside("<subProcess id=\"p\">".repeat(2_000) + "</subProcess>".repeat(2_000)),
        PLAIN.replace("NAME", "x".repeat(1 << 20)),
        "no XML at all",
        "",
        PLAIN.replace("</process>", ""));
  }

  @ParameterizedTest
  @MethodSource("huge")
  @Tag("R037")
  void whatIsHugeDeepOrBrokenIsRefused(String definition) {
    assertThatThrownBy(() -> deploy(definition)).hasMessageContaining("not allowed in a flow");
  }

  @Test
  @Tag("R037")
  void onlyUtf8IsRead() {
    for (String name : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1"}) {
      byte[] bytes = PLAIN.replace("UTF-8", name).getBytes(Charset.forName(name));
      assertThatThrownBy(() -> deploy(bytes)).as(name).isInstanceOf(RuntimeException.class);
    }
    byte[] seven = PLAIN.replace("UTF-8", "UTF-7").getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> deploy(seven)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void ourOwnDrawingsAreReadHoweverLong() {
    Flow longest = Flows.longFlow(Set.of(new UnitCode("S1")));
    deploy(FlowDrawing.bpmnForEngine(longest));
    deploy(PLAIN);
    assertThat(
            Engines.ours()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(FlowDrawing.processId(longest))
                .count())
        .isEqualTo(1);
  }

  private static boolean accept(ServerSocket witness) {
    try (Socket heard = witness.accept()) {
      return heard.isConnected();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deploy(String definition) {
    deploy(definition.getBytes(StandardCharsets.UTF_8));
  }

  private static void deploy(byte[] definition) {
    Engines.ours()
        .getRepositoryService()
        .createDeployment()
        .addBytes("x.bpmn", definition)
        .deploy();
  }
}
