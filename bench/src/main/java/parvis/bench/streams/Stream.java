package parvis.bench.streams;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Instant;

/** One open live screen. */
final class Stream {
  /** Not yet. */
  static final long NEVER = Long.MIN_VALUE;

  private static final byte[] NOW = "data-now=\"".getBytes(ISO_8859_1);

  private final SocketChannel channel;
  private final StringBuilder moment = new StringBuilder();
  private byte last;
  private int matched;
  private long frames;
  private Instant shows = Instant.MIN;
  private Instant since = Instant.MAX;
  private long shownAt;

  private Stream(SocketChannel channel) {
    this.channel = channel;
  }

  /** Opens the stream at a path; what comes is read by whoever selects. */
  static Stream open(int port, String path, String token, Selector selector) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n".formatted(path)
            + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
            + "\r\n";
    int _ = channel.write(ByteBuffer.wrap(request.getBytes(ISO_8859_1)));
    channel.configureBlocking(false);
    Stream stream = new Stream(channel);
    SelectionKey _ = channel.register(selector, SelectionKey.OP_READ, stream);
    return stream;
  }

  /** Reads what has come; an empty line ends a frame. */
  void read(ByteBuffer buffer) throws IOException {
    buffer.clear();
    int count = channel.read(buffer);
    if (count < 0) {
      throw new EOFException("the server closed a stream");
    }
    for (int i = 0; i < count; i++) {
      byte next = buffer.get(i);
      readMoment(next);
      if (next == '\n' && last == '\n') {
        frames++;
        noteFrame();
      }
      last = next;
    }
  }

  /** Looks for the moment at which what a frame shows was true. */
  private void readMoment(byte next) {
    if (matched < NOW.length) {
      matched = next == NOW[matched] ? matched + 1 : next == NOW[0] ? 1 : 0;
    } else if (next == '"') {
      shows = Instant.parse(moment);
      moment.setLength(0);
      matched = 0;
    } else {
      moment.append((char) next);
    }
  }

  private void noteFrame() {
    if (shownAt == NEVER && !shows.isBefore(since)) {
      shownAt = System.nanoTime();
    }
  }

  /** Looks for the first frame that shows how it was at {@code moment} or later. */
  void expect(Instant moment) {
    since = moment;
    shownAt = NEVER;
  }

  long frames() {
    return frames;
  }

  /** When the frame came that was looked for, {@link #NEVER} for not yet. */
  long shownAt() {
    return shownAt;
  }

  void close() throws IOException {
    channel.close();
  }
}
