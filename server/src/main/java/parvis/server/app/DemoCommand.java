package parvis.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import parvis.server.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a town hall with virtual people in a temporary folder. */
@Command(
    name = "demo",
    description = "Run a town hall with virtual visitors and agents; nothing is kept.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      description = "Port of the pages and the API (default: ${DEFAULT-VALUE}).")
  int port = 8080;

  private static final int CLEANING = 20; // seconds, open screens included

  @Option(
      names = "--speed",
      description =
          "How much faster than life people move; 0 for nobody (default: ${DEFAULT-VALUE}).")
  double speed = 8;

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("parvis-demo-");
    CountDownLatch gone = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(gone), "parvis-demo-cleaning"));
    try {
      ServeCommand serve = new ServeCommand();
      serve.data.folder = folder;
      serve.port = port;
      Demo.prepare(serve.data.url(), Instant.now());
      System.setProperty("parvis.demo", "true");
      System.setProperty("parvis.mail.smtp", ""); // virtual people have no mailbox
      System.setProperty("parvis.demo.speed", Double.toString(speed));
      System.out.println(
          "Open http://127.0.0.1:" + port + "/  (everybody's password: " + Demo.PASSWORD + ")");
      return serve.call();
    } finally {
      delete(folder);
      gone.countDown();
    }
  }

  /** A process that is stopped ends only when nothing is left of the demo. */
  private static void waitFor(CountDownLatch gone) {
    try {
      var _ = gone.await(CLEANING, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
