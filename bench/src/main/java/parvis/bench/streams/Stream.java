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

/** One open live screen. */
final class Stream {
  private final SocketChannel channel;
  private byte last;
  private long frames;
  private long lastFrameAt;

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
      if (next == '\n' && last == '\n') {
        frames++;
        lastFrameAt = System.nanoTime();
      }
      last = next;
    }
  }

  long frames() {
    return frames;
  }

  long lastFrameAt() {
    return lastFrameAt;
  }

  void close() throws IOException {
    channel.close();
  }
}
