package cn.fazhi.report.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A server of the tests' own with an empty data directory, on a port that stays the same when it is
 * stopped, killed and started again. It forces every commit to the disk, as MySQL does by default,
 * or leaves that to the operating system where {@value #LAZY} is true: then what it has committed
 * outlives its own end, but not the machine's, and it spares itself files and logs. It is gone with
 * this process at the latest.
 */
public final class MySqlServer implements AutoCloseable {
  private static final String LAZY = "report.test.mysql.lazy";
  private static final List<String> AT_LEISURE =
      List.of(
          "--innodb-flush-log-at-trx-commit=2",
          "--innodb-flush-method=nosync",
          "--innodb-doublewrite=0",
          "--innodb-redo-log-capacity=32M",
          // making the tables takes most of the time there
          "--innodb-file-per-table=0",
          "--skip-log-bin");
  private static final int TRIES = 600;

  private final Path program = program();
  private final Path place;
  private final int port = freePort();
  private final Process undertaker;
  private @Nullable Process running;

  private MySqlServer() {
    place = temporary();
    undertaker = undertaker(place);
    try {
      FileSystemUtils.copyRecursively(empty(), place.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that is running. */
  public static MySqlServer started() {
    MySqlServer server = new MySqlServer();
    server.start();
    return server;
  }

  public int port() {
    return port;
  }

  /** Its account is {@link MySql#USER}, without a password. */
  public String jdbcUrl(String database) {
    return MySql.address("127.0.0.1:" + port, database);
  }

  /** Comes back when the server answers. */
  public void start() {
    Process process =
        launch(
            place.resolve("data"),
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=" + place.resolve("socket"),
            "--pid-file=" + place.resolve("pid"),
            "--mysqlx=OFF",
            "--max-connections=200");
    running = process;
    for (int i = 0; i < TRIES && !answers(); i++) {
      if (endsWithin(process, 100)) {
        throw new IllegalStateException("MySQL did not start:\n" + log());
      }
    }
    if (!answers()) {
      throw new IllegalStateException("MySQL does not answer:\n" + log());
    }
  }

  /** In order: what is under way is finished or rolled back. */
  public void stop() {
    Process process = running;
    if (process != null) {
      process.destroy();
      process.onExit().join();
      running = null;
    }
  }

  /** In the midst of whatever it is doing. */
  public void kill() {
    Process process = running;
    if (process != null) {
      process.destroyForcibly().onExit().join();
      running = null;
      // a killed server leaves it, and its number may be another's soon
      place.resolve("pid").toFile().delete();
    }
  }

  @Override
  public void close() {
    kill();
    try {
      undertaker.getOutputStream().close();
      undertaker.onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits for the end of this process, however that comes, and clears away: after the contexts,
   * which have something to say to the database when they close. The number may be another's by
   * now: only what names this folder is ended.
   */
  private static Process undertaker(Path place) {
    String work =
        """
        cat
        pid=$(cat "$0/pid")
        case "$(tr '\\0' ' ' < "/proc/$pid/cmdline")" in *"$0/"*) kill -9 "$pid" ;; esac
        rm -rf "$0"
        """;
    try {
      return new ProcessBuilder("sh", "-c", work, place.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a server begins with, made once for all, for it takes as long as many tests. */
  private Path empty() throws IOException {
    Path empty = program.resolveSibling(Boolean.getBoolean(LAZY) ? "empty-lazy" : "empty");
    if (!Files.isDirectory(empty)) {
      Path made = Files.createTempDirectory(program.getParent(), "making");
      end(launch(made.resolve("data"), "--initialize-insecure"));
      try {
        Files.move(made.resolve("data"), empty, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException faster) {
        if (!Files.isDirectory(empty)) {
          throw faster;
        }
      }
      FileSystemUtils.deleteRecursively(made);
    }
    return empty;
  }

  private boolean answers() {
    try (Connection connection = DriverManager.getConnection(jdbcUrl("mysql"), MySql.USER, "")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Process launch(Path data, String... options) {
    List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.add("--datadir=" + data);
    if (Boolean.getBoolean(LAZY)) {
      command.addAll(AT_LEISURE);
    }
    command.addAll(List.of(options));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(place.resolve("log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end(Process process) {
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("MySQL could not make its data directory:\n" + log());
    }
  }

  private static boolean endsWithin(Process process, long milliseconds) {
    CompletableFuture<Process> end = process.onExit();
    try {
      end.get(milliseconds, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private String log() {
    try {
      return Files.readString(place.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static Path program() {
    Path home = Path.of(System.getProperty("report.test.mysql", "sql/target/mysql"));
    Path program = home.resolve("bin/mysqld").toAbsolutePath();
    if (!Files.isRegularFile(program)) {
      throw new IllegalStateException(
          "no MySQL at "
              + program
              + ": run ./verify or mvn -Pmysql, which unpack one, or name a server in "
              + MySql.AT_HAND);
    }
    // unpacking may have lost it
    if (!Files.isExecutable(program) && !program.toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot be run: " + program);
    }
    return program;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("mysql");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
