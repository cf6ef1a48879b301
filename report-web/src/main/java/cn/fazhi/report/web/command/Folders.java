package cn.fazhi.report.web.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for manuscripts under the names that somebody gave. */
final class Folders {
  private static final Pattern MANUSCRIPT = Pattern.compile(".*\\.(docx|doc|wps|pdf|txt)");
  private static final Pattern WILD = Pattern.compile("[*?\\[{]");
  private static final String LOCK = "~$";
  private static final int DEEPEST = 64;

  private final List<Path> files = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final Set<Path> known = new HashSet<>();
  private int others;

  private Folders() {}

  static Folders under(List<String> names) {
    Folders folders = new Folders();
    names.forEach(folders::look);
    if (folders.others > 0) {
      folders.notices.add("跳过 " + folders.others + " 个其他类型的文件。");
    }
    return folders;
  }

  /** In the order they were named, those of a folder by name; none twice. */
  List<Path> files() {
    return files;
  }

  /** Names under which there is nothing. */
  List<String> missing() {
    return missing;
  }

  /** What was passed over, and why. */
  List<String> notices() {
    return notices;
  }

  private void look(String name) {
    List<Path> meant = meant(name);
    if (meant.isEmpty()) {
      missing.add(name);
    }
    for (Path path : meant) {
      if (Files.isDirectory(path)) {
        walk(path);
      } else {
        take(path);
      }
    }
  }

  private List<Path> meant(String name) {
    try {
      Path path = Path.of(name);
      if (Files.exists(path)) {
        return List.of(path);
      }
    } catch (InvalidPathException wild) {
      // a window's shell hands * on as it is
    }
    return WILD.matcher(name).find() ? matching(name) : List.of();
  }

  private List<Path> matching(String name) {
    int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            Path.of(cut < 0 ? "." : name.substring(0, cut + 1)), name.substring(cut + 1))) {
      all.forEach(path -> found.add(cut < 0 ? path.getFileName() : path));
    } catch (IOException | RuntimeException nothing) {
      return List.of();
    }
    found.sort(null);
    return found;
  }

  private void walk(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor(folder, found));
    } catch (IOException away) {
      notices.add("跳过 " + Terminal.name(folder) + "：打不开。");
    }
    found.sort(null);
    found.forEach(this::take);
  }

  private void take(Path file) {
    if (name(file).startsWith(LOCK)) {
      notices.add("跳过 " + Terminal.name(file) + "：Word 的临时文件，不是文稿。");
    } else if (known.add(real(file))) {
      files.add(file);
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      return file.toAbsolutePath();
    }
  }

  private static String name(Path file) {
    return file.getFileName() == null ? "" : file.getFileName().toString();
  }

  /** Goes through one folder; what cannot be opened stops nothing. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found;

    Visitor(Path root, List<Path> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && name(folder).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (name(file).startsWith(".")) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile()
          && MANUSCRIPT.matcher(name(file).toLowerCase(Locale.ROOT)).matches()) {
        found.add(file);
      } else {
        others++;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      String reason = why instanceof FileSystemLoopException ? "链接绕回了上面的文件夹。" : "打不开。";
      notices.add("跳过 " + Terminal.name(file) + "：" + reason);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
      if (why != null) {
        notices.add("文件夹 " + Terminal.name(folder) + " 没有读完。");
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
