package parvis.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection to a server on this machine, kept alive; for one thread at a time. */
public final class Wire implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Socket socket;
  private final OutputStream out;
  private final ResponseReader in;
  private final String headers;

  private Wire(Socket socket, InputStream in, OutputStream out, String headers) {
    this.socket = socket;
    this.in = new ResponseReader(in);
    this.out = out;
    this.headers = headers;
  }

  /**
   * Connects.
   *
   * @param token of a program, null to come as a stranger
   */
  public static Wire open(int port, @Nullable String token) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
    String headers =
        " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nContent-Type: application/json\r\nAccept: application/json, text/csv\r\n"
            + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    return new Wire(socket, socket.getInputStream(), socket.getOutputStream(), headers);
  }

  /** Asks for a page. */
  public Answer get(String path) throws IOException {
    return send("GET " + path + headers + "\r\n");
  }

  /** Sends a body. */
  public Answer post(String path, String body) throws IOException {
    return post(path, null, body);
  }

  /**
   * Sends a body under a key that makes repeating it harmless; only ASCII, so that its length is
   * that of the text.
   */
  public Answer post(String path, @Nullable String key, String body) throws IOException {
    return send(
        "POST "
            + path
            + headers
            + (key == null ? "" : "Idempotency-Key: " + key + "\r\n")
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private Answer send(String request) throws IOException {
    out.write(request.getBytes(ISO_8859_1));
    int status = in.readHead();
    return new Answer(status, new String(in.readBody(), UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
