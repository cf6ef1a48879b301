package cn.fazhi.report.core.quality;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.figure.Catalogue;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.FigureReader;
import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.relation.Relation;
import cn.fazhi.report.core.relation.RelationReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Times what becomes of one report of 12,000 characters, step by step and as a whole. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
  private static final int CHARACTERS = 12_000;

  /** About as many numbers as a real report of this length has stand between such sentences. */
  private static final String PROSE =
      "坚持以法治思想为指导，认真落实上级部署，健全工作机制，压实各方责任，不断提升依法行政水平，推动各项工作落到实处，为辖区发展营造了良好环境。";

  private static final Background BACKGROUND = new Background("清河镇", 2024, List.of("柳林镇"));

  private byte[] word = new byte[0];
  private Document document = Document.EMPTY;
  private Outline outline = Outline.of(Document.EMPTY);
  private List<Figure> figures = List.of();

  @Setup
  public void write() throws IOException {
    List<String> lines = lines();
    try (XWPFDocument paper = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      lines.forEach(line -> paper.createParagraph().createRun().setText(line));
      paper.write(out);
      word = out.toByteArray();
    }
    document = Intake.read(word, "report.docx").document();
    outline = Outline.of(document);
    figures = FigureReader.read(document, outline, Catalogue.SHIPPED);
  }

  private static List<String> lines() {
    StringBuilder text = new StringBuilder("清河镇2024年法治政府建设情况报告\n一、主要举措和成效\n");
    List<Marked> told = Marked.file("indicators.txt");
    for (int i = 0; text.length() < CHARACTERS; i++) {
      text.append(PROSE).append(told.get(i % told.size()).text()).append('\n');
    }
    text.setLength(CHARACTERS - 60);
    text.append("\n二、存在的不足和原因\n执法力量不足，原因是编制少。\n三、下一年度主要安排\n加强队伍建设。");
    return text.toString().lines().collect(Collectors.toList());
  }

  @Benchmark
  public Object openedByPoiAlone() throws IOException {
    try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(word))) {
      return paper.getParagraphs().size();
    }
  }

  @Benchmark
  public Document read() {
    return Intake.read(word, "report.docx").document();
  }

  @Benchmark
  public Outline outlined() {
    return Outline.of(document);
  }

  @Benchmark
  public List<Figure> figured() {
    return FigureReader.read(document, outline, Catalogue.SHIPPED);
  }

  @Benchmark
  public List<Relation> related() {
    return RelationReader.read(document, figures);
  }

  @Benchmark
  public Analysis checked() {
    return Checker.analyse(document, BACKGROUND);
  }

  @Benchmark
  public Analysis allInAll() {
    return Checker.analyse(Intake.read(word, "report.docx").document(), BACKGROUND);
  }

  private static String name(RunResult result) {
    String file = result.getParams().getParam("file");
    return result.getPrimaryResult().getLabel() + (file == null ? "" : " " + file);
  }

  public static void main(String[] names) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    List.of(names.length > 0 ? names : new String[] {ReadingBenchmark.class.getSimpleName()})
        .forEach(options::include);
    List<RunResult> results = List.copyOf(new Runner(options.build()).run());
    System.out.println("| step | ms |\n|---|---|");
    for (RunResult result : results) {
      System.out.printf("| %s | %.2f |%n", name(result), result.getPrimaryResult().getScore());
    }
  }
}
