package parvis.bench.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parvis.bench.http.Wire;

/** The packaged server, running as a process of its own. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final String LAUNCHER = "./parvis";
  private static final int MOST_COMPLAINTS = 20;
  private static final Pattern COMPLAINT = Pattern.compile(" (ERROR|FATAL) |Exception");

  private final Process process;
  private final int port;
  private final Path log;
  private final Runnable clear = this::kill;

  private ServerProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
    Leftovers.add(clear);
  }

  /**
   * Starts the server and waits until it is ready.
   *
   * @param url JDBC address of its data
   * @param folder for its log
   */
  public static ServerProcess start(String url, Path folder) throws IOException {
    return start(url, folder, freePort());
  }

  /** As {@link #start(String, Path)}, at a port that clients know already. */
  public static ServerProcess start(String url, Path folder, int port) throws IOException {
    Path log = folder.resolve("server.log");
    ProcessBuilder builder =
        new ProcessBuilder(command(url, folder, port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("PARVIS_RATE_LIMIT", "0"); // the clients are strangers, and many
    ServerProcess server = new ServerProcess(builder.start(), port, log);
    try {
      server.awaitReady();
      return server;
    } catch (IOException | RuntimeException e) {
      server.kill();
      throw e;
    }
  }

  /** As the launcher starts it, which becomes the server's own process. */
  private static List<String> command(String url, Path folder, int port) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER, "serve"));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(
        url.startsWith("jdbc:sqlite:")
            ? List.of("--data", folder.toString())
            : List.of("--database", url));
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (isReady()) {
        return;
      }
      pause();
    }
    throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
  }

  private boolean isReady() {
    try (Wire wire = Wire.open(port, null)) {
      return wire.get("/health/ready").status() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(50));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where it listens on this machine. */
  public int port() {
    return port;
  }

  /** Processor time used so far. */
  public Duration cpu() {
    return ProcessFigures.cpu(process.pid());
  }

  /** Processor time of its compilers so far. */
  public Duration compilers() {
    return ProcessFigures.compilers(process.pid());
  }

  /** Memory held, in bytes. */
  public long resident() {
    return ProcessFigures.resident(process.pid());
  }

  /** Repeats what the server's log says that it should not: the log goes with the run's folder. */
  private void tellComplaints() {
    if (!Files.exists(log)) {
      return; // this process is being stopped
    }
    try (Stream<String> lines = Files.lines(log)) {
      lines
          .filter(line -> COMPLAINT.matcher(line).find())
          .limit(MOST_COMPLAINTS)
          .forEach(line -> System.err.println("server: " + line));
    } catch (IOException e) {
      System.err.println("the server's log cannot be read: " + e);
    }
  }

  /** Throws away what is garbage in its memory. */
  public void collectGarbage() throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process run =
        new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean _ = await(run, Duration.ofSeconds(20));
  }

  /** Ends it as a power cut would: no goodbye. */
  public void kill() {
    Leftovers.remove(clear);
    boolean _ = await(process.destroyForcibly(), Duration.ofSeconds(20));
  }

  /** Asks it to stop, and kills it when it does not. */
  @Override
  public void close() {
    tellComplaints();
    process.destroy();
    if (!await(process, Duration.ofSeconds(15))) {
      kill();
    }
    Leftovers.remove(clear);
  }

  private static boolean await(Process process, Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
