package cn.fazhi.report.web.command;

import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.intake.Manuscript;
import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.web.analysis.Analysed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Reads and checks files and whole folders; needs neither database nor pages. */
final class Analyse implements Command {
  private static final int TO_MEND = 1;
  private static final int BLOCKED = 2;
  private static final int WRONG = 3;
  private static final String LOGGING = "logback.configurationFile";

  @Override
  public String word() {
    return "analyse";
  }

  @Override
  public String meaning() {
    return "读取并检查文稿或者整个文件夹，不用数据库：analyse 文件或文件夹… （详见 analyse --help）";
  }

  @Override
  public int run(String... options) {
    AnalyseRequest request = new AnalyseRequest();
    PrintStream out = Terminal.chinese(System.out, "sun.stdout.encoding");
    PrintStream err = Terminal.chinese(System.err, "sun.stderr.encoding");
    try {
      request.read(options);
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage() + "\n用法见：java -jar report.jar analyse --help");
      return WRONG;
    }
    if (request.help()) {
      out.print(request.usage());
      return FINE;
    }
    Folders folders = Folders.under(request.names());
    folders.notices().forEach(notice -> err.println(Terminal.harmless(notice)));
    if (folders.files().isEmpty()) {
      err.println(Terminal.harmless(nothing(folders)));
      return WRONG;
    }
    quietly();
    return new Run(request, out).all(folders);
  }

  private static String nothing(Folders folders) {
    String missing =
        folders.missing().isEmpty()
            ? ""
            : "没有这个文件或文件夹：" + String.join("、", folders.missing()) + "。";
    String names = Terminal.namesFiles() ? "" : "名字是中文的，请先运行 export LC_ALL=C.UTF-8 再试。";
    return "没有找到文稿（.docx、.doc、.wps、.pdf、.txt）。" + missing + names;
  }

  /** What libraries note of a damaged file is for nobody here; Spring Boot sets up no log. */
  private static void quietly() {
    String before = System.getProperty(LOGGING);
    System.setProperty(LOGGING, "logging-of-commands.xml");
    LoggerFactory.getILoggerFactory();
    if (before == null) {
      System.clearProperty(LOGGING);
    } else {
      System.setProperty(LOGGING, before);
    }
  }

  /** All are read first, for each is held against the others; then one after the other. */
  private static final class Run {
    private final Map<Path, Unread> unread = new HashMap<>();
    private final Neighbours neighbours = new Neighbours(Lists.AS_SHIPPED.formulas());
    private final @Nullable String unit;
    private final @Nullable Integer year;
    private final Answers answers;
    private int code = FINE;

    private record Unread(String why, String sentence) {}

    Run(AnalyseRequest request, PrintStream out) {
      unit = request.unit();
      year = request.year();
      answers =
          request.form() == AnalyseRequest.Form.JSON
              ? new JsonAnswers(System.out)
              : new TableAnswers(out);
    }

    int all(Folders folders) {
      List<Path> files = folders.files();
      folders.missing().forEach(name -> tell(name, new Unread("not-found", "没有这个文件或文件夹。")));
      try (ProgressBar bar = Terminal.watched() ? bar(2 * files.size()) : null) {
        files.forEach(file -> step(bar, file, () -> compare(file)));
        files.forEach(file -> step(bar, file, () -> answer(file)));
      }
      if (neighbours.full()) {
        System.err.println("文稿太多，后面的没有互相比对。要比对，请分几个文件夹，或者加大内存。");
      }
      answers.end();
      return code;
    }

    private static ProgressBar bar(int count) {
      return new ProgressBarBuilder()
          .setTaskName("读取")
          .setInitialMax(count)
          .setStyle(ProgressBarStyle.ASCII)
          .build();
    }

    private interface Work {
      void go() throws IOException;
    }

    /** Whatever is wrong with one file, the others are read. */
    private void step(@Nullable ProgressBar bar, Path file, Work work) {
      try {
        work.go();
      } catch (Unreadable refused) {
        unread.put(file, new Unread(refused.fault().code(), refused.fault().sentence()));
      } catch (IOException away) {
        unread.put(file, new Unread("not-readable", "打不开这个文件：没有读取的权限，或者正被别的程序占用。"));
      } catch (OutOfMemoryError | StackOverflowError tooMuch) {
        unread.put(
            file,
            new Unread("too-complex", "这个文件太复杂，内存不够。请单独读它，并加大内存：java -Xmx1g -jar report.jar …"));
      } catch (RuntimeException unexpected) {
        unread.put(file, new Unread("failed", "读这个文件时出了意外，请把它交给系统管理员看。"));
      }
      if (bar != null) {
        bar.step();
      }
    }

    /** What does not fit in beside the others is read again alone. */
    private void compare(Path file) throws IOException {
      try {
        if (!neighbours.full()) {
          neighbours.add(Terminal.name(file), read(file).document());
        }
      } catch (OutOfMemoryError tooMuch) {
        neighbours.forget();
      }
    }

    private static Manuscript read(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.size(file) > Intake.LARGEST) {
        throw new Unreadable(Unreadable.Fault.TOO_LARGE);
      }
      return Intake.read(Files.readAllBytes(file), Terminal.name(file));
    }

    private void answer(Path file) {
      if (!unread.containsKey(file)) {
        step(null, file, () -> check(file));
      }
      Unread why = unread.get(file);
      if (why != null) {
        tell(Terminal.name(file), why);
      }
    }

    private void check(Path file) throws IOException {
      String path = Terminal.name(file);
      Manuscript manuscript = read(file);
      Background background = new Background(unit, year, List.of()).finding(neighbours.of(path));
      Analysed analysed =
          Analysed.of(manuscript, Checker.analyse(manuscript.document(), background));
      answers.read(path, analysed);
      code = Math.max(code, weight(analysed));
    }

    private static int weight(Analysed analysed) {
      return analysed.findings().stream()
          .mapToInt(
              finding ->
                  finding.severity() == Severity.BLOCKER
                      ? BLOCKED
                      : finding.severity() == Severity.INFO ? FINE : TO_MEND)
          .max()
          .orElse(FINE);
    }

    private void tell(String path, Unread why) {
      answers.unread(path, why.why(), why.sentence());
      code = BLOCKED;
    }
  }
}
