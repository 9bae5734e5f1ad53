package parvis.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers to each recipient as a test says; it takes what it is not told. */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Queue<String> replies = new ConcurrentLinkedQueue<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();

  ScriptedServer(int port) {
    try {
      socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** To the next recipient, this is said. */
  void willSay(String reply) {
    replies.add(reply);
  }

  /** What was taken, head and body. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
        talk(one);
      } catch (IOException _) {
        // the client, or the test, is gone
      }
    }
  }

  private void talk(Socket one) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
    Writer out = new java.io.OutputStreamWriter(one.getOutputStream(), StandardCharsets.UTF_8);
    say(out, "220 scripted");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("RCPT")) {
        String reply = replies.poll();
        say(out, reply == null ? "250 ok" : reply);
      } else if (line.equals("DATA")) {
        say(out, "354 go on");
        messages.add(read(in));
        say(out, "250 taken as 1");
      } else {
        say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private static String read(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static void say(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
