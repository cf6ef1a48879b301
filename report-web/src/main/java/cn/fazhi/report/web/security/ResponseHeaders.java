package cn.fazhi.report.web.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts the protective headers on every response, also on those that never reach the filters:
 * malformed addresses, TRACE, paths the firewall refuses.
 */
@Component
class ResponseHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new HeaderValve());
    factory.addContextCustomizers(
        context ->
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(PlainErrors.class.getName()));
  }

  private static final class HeaderValve extends ValveBase {
    HeaderValve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      ALL.forEach(response::setHeader);
      getNext().invoke(request, response);
    }
  }

  /** Says no without a page of the server's own, which would carry an inline style. */
  public static final class PlainErrors extends ErrorReportValve {
    public PlainErrors() {
      setShowReport(false);
      setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        ALL.forEach(response::setHeader);
        response.setContentType("text/plain");
        response.setCharacterEncoding("utf-8");
        response.getReporter().write("请求的地址不正确，请返回工作台重新进入。（" + response.getStatus() + "）");
        response.finishResponse();
      } catch (IOException e) {
        container.getLogger().debug("the other side has gone", e);
      }
    }
  }
}
