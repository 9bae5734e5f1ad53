package parvis.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads responses one after another from a connection. */
final class ResponseReader {
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";

  private final InputStream in;
  private final byte[] buffer = new byte[16_384];
  private int from;
  private int to;
  private int length;
  private boolean chunked;

  ResponseReader(InputStream in) {
    this.in = in;
  }

  /** Reads up to the empty line and gives the status. */
  int readHead() throws IOException {
    int status = Integer.parseInt(readLine().substring(9, 12));
    length = 0;
    chunked = false;
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      } else if (line.toLowerCase(Locale.ROOT).equals(CHUNKED)) {
        chunked = true;
      }
    }
    return status;
  }

  byte[] readBody() throws IOException {
    if (!chunked) {
      return read(length);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = readChunkSize(); size > 0; size = readChunkSize()) {
      body.write(read(size));
      String _ = readLine();
    }
    String _ = readLine();
    return body.toByteArray();
  }

  private int readChunkSize() throws IOException {
    return Integer.parseInt(readLine().strip(), 16);
  }

  private byte[] read(int count) throws IOException {
    byte[] bytes = new byte[count];
    int done = 0;
    while (done < count) {
      if (from == to) {
        fill();
      }
      int part = Math.min(count - done, to - from);
      System.arraycopy(buffer, from, bytes, done, part);
      from += part;
      done += part;
    }
    return bytes;
  }

  /** A line without its end; one that does not fit into the buffer does not occur. */
  private String readLine() throws IOException {
    int end = indexOfEnd();
    while (end < 0) {
      compact();
      fill();
      end = indexOfEnd();
    }
    String line = new String(buffer, from, end - from, ISO_8859_1);
    from = end + 2;
    return line;
  }

  private int indexOfEnd() {
    for (int i = from; i + 1 < to; i++) {
      if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void compact() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to == buffer.length) {
      throw new IOException("a line of more than " + to + " bytes");
    }
  }

  private void fill() throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
    }
    int count = in.read(buffer, to, buffer.length - to);
    if (count < 0) {
      throw new EOFException("the server closed the connection");
    }
    to += count;
  }
}
