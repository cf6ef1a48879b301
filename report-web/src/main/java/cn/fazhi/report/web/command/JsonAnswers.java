package cn.fazhi.report.web.command;

import cn.fazhi.report.web.analysis.Analysed;
import cn.fazhi.report.web.analysis.AnalysisJson;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** One array in UTF-8, written as it goes: what the interface answers, behind each file's path. */
final class JsonAnswers implements Answers {
  private final JsonMapper json = new JsonMapper();
  private final PrintStream out;
  private String before = "[\n";

  JsonAnswers(PrintStream out) {
    this.out = out;
  }

  private record Read(String path, @JsonUnwrapped AnalysisJson analysis) {}

  private record Unread(String path, String code, String detail) {}

  @Override
  public void read(String path, Analysed analysed) {
    write(new Read(path, AnalysisJson.of(analysed)));
  }

  @Override
  public void unread(String path, String code, String sentence) {
    write(new Unread(path, code, sentence));
  }

  private void write(Object item) {
    put(before + json.writeValueAsString(item));
    before = ",\n";
  }

  @Override
  public void end() {
    put(before.startsWith("[") ? "[]\n" : "\n]\n");
  }

  private void put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
