package parvis.server.busy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two requests of CalDAV that reading a calendar takes (RFC 4918 and 4791): whether it has
 * changed, and its entries of some time. It follows no redirection: a password goes to the address
 * that the administrator wrote, and to no other.
 */
final class CalDav implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_BYTES = 10_000_000;
  private static final int SAID = 300; // characters of what a server says
  private static final int MULTI_STATUS = 207;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String STATE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <D:propfind xmlns:D="DAV:" xmlns:S="http://calendarserver.org/ns/">
        <D:prop><D:resourcetype/><D:sync-token/><S:getctag/></D:prop>
      </D:propfind>
      """;
  private @Nullable HttpClient client; // most servers never read a calendar
  private boolean closed;

  /**
   * Whose calendar where.
   *
   * @param address of the calendar
   * @param user who reads it there
   * @param password of the user
   */
  record Login(URI address, String user, String password) {
    @Override
    public String toString() {
      return user + "@" + address.getHost(); // never the password
    }
  }

  /** What the server says of the calendar's state, null when it says nothing of it. */
  @Nullable String readTag(Login login) throws CalDavException {
    DavAnswer answer = ask(login, "PROPFIND", "0", STATE);
    if (!answer.isCalendar()) {
      throw new CalDavException("No calendar at this address: " + login.address());
    }
    return answer.tag();
  }

  /** The entries of some time, each as iCalendar text. */
  List<String> readEntries(Login login, Instant from, Instant to) throws CalDavException {
    String query =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
          <D:prop><D:getetag/><C:calendar-data/></D:prop>
          <C:filter>
            <C:comp-filter name="VCALENDAR">
              <C:comp-filter name="VEVENT">
                <C:time-range start="%s" end="%s"/>
              </C:comp-filter>
            </C:comp-filter>
          </C:filter>
        </C:calendar-query>
        """
            .formatted(UTC.format(from), UTC.format(to));
    return ask(login, "REPORT", "1", query).entries();
  }

  private DavAnswer ask(Login login, String method, String depth, String body)
      throws CalDavException {
    HttpRequest request =
        HttpRequest.newBuilder(login.address())
            .timeout(PATIENCE)
            .header("Authorization", "Basic " + credentials(login))
            .header("Content-Type", "application/xml; charset=utf-8")
            .header("Depth", depth)
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<byte[]> answer = send(request);
    if (answer.statusCode() != MULTI_STATUS) {
      throw new CalDavException(said(answer));
    }
    return DavAnswer.read(answer.body());
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws CalDavException {
    try {
      try {
        return sendOnce(request);
      } catch (ConnectException | HttpTimeoutException e) {
        throw e;
      } catch (IOException _) {
        return sendOnce(request); // the server may close a connection just when it is used again
      }
    } catch (IOException e) {
      throw new CalDavException(words(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CalDavException("The server is stopping");
    }
  }

  private HttpResponse<byte[]> sendOnce(HttpRequest request)
      throws IOException, InterruptedException {
    HttpClient ready = client();
    return ready.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
  }

  private synchronized HttpClient client() throws IOException {
    if (closed) {
      throw new IOException("the server is stopping");
    }
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(PATIENCE)
              .build();
    }
    return client;
  }

  private static String credentials(Login login) {
    byte[] text = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(text);
  }

  /** The status and what the server says with it, without the marks of HTML. */
  private static String said(HttpResponse<byte[]> answer) {
    String moved = answer.headers().firstValue("Location").map(to -> " → " + to).orElse("");
    String text =
        new String(answer.body(), StandardCharsets.UTF_8)
            .replaceAll("<[^>]*>", " ")
            .replaceAll("\\s+", " ")
            .strip();
    String all = ("HTTP " + answer.statusCode() + moved + " " + text).strip();
    return all.substring(0, Math.min(SAID, all.length()));
  }

  private static String words(IOException e) {
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    String all = message.isBlank() ? kind : kind + ": " + message;
    return all.substring(0, Math.min(SAID, all.length()));
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.shutdownNow();
    }
  }
}
