package cn.fazhi.report.core.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Times the reading of a Word file against what the library alone takes to open it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OpeningBenchmark {
  private static final String PROSE =
      "坚持以法治思想为指导，认真落实上级部署，健全工作机制，第%d次会议压实各方责任，推动各项工作落到实处，为辖区发展营造了良好环境，全年办理案件23件。";

  /** One without styles, and the real reports beside the project. */
  @Param({
    "bare",
    "taipingling-2023",
    "wangtuan-2024",
    "xinkou-2023",
    "yangkou-2023",
    "zhongliang-2023"
  })
  private String file = "bare";

  private byte[] bytes = new byte[0];

  @Setup
  public void write() throws IOException {
    bytes = file.equals("bare") ? bare() : Samples.bytes(file + ".docx");
  }

  private static byte[] bare() throws IOException {
    try (XWPFDocument paper = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < 150; i++) {
        paper.createParagraph().createRun().setText(PROSE.formatted(i));
      }
      paper.write(out);
      return out.toByteArray();
    }
  }

  @Benchmark
  public int openedByPoiAlone() throws IOException {
    try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      return paper.getParagraphs().size();
    }
  }

  @Benchmark
  public Manuscript read() {
    return Intake.read(bytes, file);
  }
}
