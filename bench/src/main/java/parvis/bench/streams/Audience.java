package parvis.bench.streams;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parvis.bench.load.Latencies;

/** All open live screens, read by the one thread that calls. */
final class Audience implements AutoCloseable {
  private final Selector selector;
  private final List<Stream> streams = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);

  Audience() throws IOException {
    selector = Selector.open();
  }

  void open(int port, String path, String token) throws IOException {
    streams.add(Stream.open(port, path, token, selector));
  }

  int size() {
    return streams.size();
  }

  long frames() {
    return streams.stream().mapToLong(Stream::frames).sum();
  }

  /** Reads whatever comes for a while. */
  void listen(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      int _ = selector.select(Math.max(1, Duration.ofNanos(left).toMillis()));
      for (SelectionKey key : selector.selectedKeys()) {
        ((Stream) key.attachment()).read(buffer);
      }
      selector.selectedKeys().clear();
    }
  }

  /** Looks for the first frame of each screen that shows how it was at {@code moment}, or later. */
  void expect(Instant moment) {
    streams.forEach(stream -> stream.expect(moment));
  }

  /**
   * Adds how long after {@code since} each frame came that was looked for; gives how many did not.
   */
  int note(long since, Latencies delays) {
    int missed = 0;
    for (Stream stream : streams) {
      if (stream.shownAt() != Stream.NEVER) {
        delays.add(stream.shownAt() - since);
      } else {
        missed++;
      }
    }
    return missed;
  }

  @Override
  public void close() throws IOException {
    for (Stream stream : streams) {
      stream.close();
    }
    selector.close();
  }
}
