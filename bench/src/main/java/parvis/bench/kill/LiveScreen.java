package parvis.bench.kill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A board that opens its stream again whenever it breaks, as browsers do. */
final class LiveScreen implements AutoCloseable {
  private static final Duration BEFORE_RETRY = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final int port;
  private final String site;
  private final AtomicInteger frames = new AtomicInteger();
  private final String token;
  private final Thread thread;
  private volatile boolean closed;

  LiveScreen(int port, String site, String token) {
    this.port = port;
    this.site = site;
    this.token = token;
    this.thread = Thread.ofVirtual().start(this::run);
  }

  int frames() {
    return frames.get();
  }

  /** Whether a frame comes that had not come before, within a while. */
  boolean awaitMoreThan(int before) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (frames.get() <= before && System.nanoTime() < end) {
      pause();
    }
    return frames.get() > before;
  }

  private void run() {
    while (!closed) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(request().getBytes(ISO_8859_1));
        read(socket.getInputStream());
      } catch (IOException _) {
        pause();
      }
    }
  }

  private String request() {
    return """
    GET /live/sites/%s/board HTTP/1.1\r
    Host: 127.0.0.1:%d\r
    Accept: text/event-stream\r
    Authorization: Bearer %s\r
    \r
    """
        .formatted(site, port, token);
  }

  private void read(InputStream in) throws IOException {
    byte[] buffer = new byte[65_536];
    for (int count = in.read(buffer); count > 0 && !closed; count = in.read(buffer)) {
      if (new String(buffer, 0, count, ISO_8859_1).contains("event:")) {
        frames.incrementAndGet();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BEFORE_RETRY);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
