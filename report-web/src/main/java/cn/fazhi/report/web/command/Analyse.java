package cn.fazhi.report.web.command;

import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
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
import java.util.List;
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

  /** One file after the other. */
  private static final class Run {
    private final @Nullable String unit;
    private final @Nullable Integer year;
    private final Answers answers;
    private int code = FINE;

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
      folders.missing().forEach(name -> unread(name, "not-found", "没有这个文件或文件夹。"));
      try (ProgressBar bar = Terminal.watched() ? bar(files.size()) : null) {
        for (Path file : files) {
          one(file);
          if (bar != null) {
            bar.step();
          }
        }
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

    /** Whatever is wrong with one file, the others are read. */
    private void one(Path file) {
      String path = Terminal.name(file);
      try {
        Analysed analysed = analysed(file, path);
        answers.read(path, analysed);
        code = Math.max(code, weight(analysed));
      } catch (Unreadable unreadable) {
        unread(path, unreadable.fault().code(), unreadable.fault().sentence());
      } catch (IOException away) {
        unread(path, "not-readable", "打不开这个文件：没有读取的权限，或者正被别的程序占用。");
      } catch (OutOfMemoryError | StackOverflowError tooMuch) {
        unread(path, "too-complex", "这个文件太复杂，内存不够。请单独读它，并加大内存：java -Xmx1g -jar report.jar …");
      } catch (RuntimeException unexpected) {
        unread(path, "failed", "读这个文件时出了意外，请把它交给系统管理员看。");
      }
    }

    private Analysed analysed(Path file, String path) throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(path);
      }
      if (Files.size(file) > Intake.LARGEST) {
        throw new Unreadable(Unreadable.Fault.TOO_LARGE);
      }
      Manuscript manuscript = Intake.read(Files.readAllBytes(file), path);
      Background background = new Background(unit, year, List.of());
      return Analysed.of(manuscript, Checker.analyse(manuscript.document(), background));
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

    private void unread(String path, String why, String sentence) {
      answers.unread(path, why, sentence);
      code = BLOCKED;
    }
  }
}
