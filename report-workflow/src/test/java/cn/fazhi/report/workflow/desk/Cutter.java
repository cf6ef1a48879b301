package cn.fazhi.report.workflow.desk;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the program and MySQL and cuts the connection at a commit when told to: before the
 * server hears of it, or before the program hears of the answer.
 */
final class Cutter implements AutoCloseable {
  /** Where the next commit is cut. */
  enum Cut {
    BEFORE_THE_SERVER,
    BEFORE_THE_ANSWER
  }

  private static final int QUERY = 3;

  private final ServerSocket door;
  private final int server;
  private final AtomicReference<@Nullable Cut> next = new AtomicReference<>();
  private final AtomicInteger commits = new AtomicInteger();

  Cutter(int server) throws IOException {
    this.server = server;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    background(this::welcome);
  }

  int port() {
    return door.getLocalPort();
  }

  void cutNext(Cut cut) {
    commits.set(0);
    next.set(cut);
  }

  /** How many commits have been asked for since. */
  int commits() {
    return commits.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private static void background(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Line line = new Line(door.accept(), new Socket(door.getInetAddress(), server));
        background(line::there);
        background(line::back);
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** One connection through the cutter. */
  private final class Line {
    private final Socket program;
    private final Socket database;
    private volatile boolean deaf;

    Line(Socket program, Socket database) throws IOException {
      this.program = program;
      this.database = database;
      // what is short is passed on at once, not kept back for more
      program.setTcpNoDelay(true);
      database.setTcpNoDelay(true);
    }

    /** Packets have three bytes of length, one of order, then what they say. */
    void there() {
      try (program;
          database) {
        DataInputStream in = new DataInputStream(program.getInputStream());
        OutputStream out = database.getOutputStream();
        while (true) {
          byte[] head = in.readNBytes(4);
          if (head.length < 4) {
            return;
          }
          int length = head[0] & 0xff | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
          byte[] body = in.readNBytes(length);
          if (commit(body)) {
            commits.incrementAndGet();
            Cut cut = next.getAndSet(null);
            if (cut == Cut.BEFORE_THE_SERVER) {
              return;
            }
            deaf = cut == Cut.BEFORE_THE_ANSWER;
          }
          out.write(head);
          out.write(body);
          out.flush();
        }
      } catch (IOException gone) {
        // either side has hung up: so does this one
        return;
      }
    }

    /** Newer drivers put two bytes about parameters in front of the words. */
    private boolean commit(byte[] body) {
      return body.length > 6
          && body.length < 16
          && body[0] == QUERY
          && new String(body, StandardCharsets.US_ASCII)
              .toLowerCase(Locale.ROOT)
              .endsWith("commit");
    }

    void back() {
      try (program;
          database) {
        InputStream in = database.getInputStream();
        byte[] some = new byte[8192];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
          if (deaf) {
            return;
          }
          program.getOutputStream().write(some, 0, n);
          program.getOutputStream().flush();
        }
      } catch (IOException gone) {
        // either side has hung up: so does this one
        return;
      }
    }
  }
}
