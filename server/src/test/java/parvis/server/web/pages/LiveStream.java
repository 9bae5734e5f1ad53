package parvis.server.web.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import parvis.server.access.http.Browser;

/** One open stream, as a screen has it. */
final class LiveStream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Socket socket;
  private int frames;
  private boolean ended;
  private String last = "";
  private final Set<String> seen = new HashSet<>();

  private LiveStream(Socket socket) {
    this.socket = socket;
  }

  /** Opens a stream and waits for its first frame. */
  static LiveStream open(URI server, Browser by, String path) {
    try {
      LiveStream stream =
          new LiveStream(new Socket(InetAddress.getLoopbackAddress(), server.getPort()));
      String request =
          "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n%s\r\n"
              .formatted(path, by.shown());
      stream.socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      Thread.ofVirtual().start(stream::read);
      if (!stream.awaitFrames(1)) {
        throw new AssertionError("no frame came from " + path);
      }
      return stream;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        line(line);
      }
    } catch (IOException _) {
      // closed here, or cut there: over in any case
    }
    end();
  }

  private synchronized void line(String line) {
    if (line.startsWith("event:")) {
      last = line.substring("event:".length()).strip();
      frames += last.equals("frame") ? 1 : 0;
      seen.add(last);
    }
    if (line.equals("0")) {
      ended = true; // the last chunk: the connection itself may stay
    }
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized int frames() {
    return frames;
  }

  synchronized String lastEvent() {
    return last;
  }

  /** Waits until so many frames have come in all; false when they do not. */
  synchronized boolean awaitFrames(int count) {
    return await(() -> frames >= count);
  }

  synchronized boolean hasSeen(String name) {
    return seen.contains(name);
  }

  /** Waits until this event has come; false when it does not. */
  synchronized boolean awaitEvent(String name) {
    return await(() -> seen.contains(name));
  }

  /** Waits until the server has ended it; false when it does not. */
  synchronized boolean awaitEnd() {
    return await(() -> ended);
  }

  private boolean await(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (long left = PATIENCE.toMillis();
          !condition.getAsBoolean() && left > 0;
          left = (end - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return condition.getAsBoolean();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // gone already
    }
  }
}
