package parvis.server.access.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends requests as a page of this server would, and keeps cookies. */
public final class Browser {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new TreeMap<>();

  Browser(URI server) {
    this.server = server;
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("Accept", "application/json, */*;q=0.5");
    headers.put("Content-Type", "application/json");
  }

  /** Sends a header from now on; an empty one no longer. */
  public Browser with(String name, String value) {
    if (value.isEmpty()) {
      headers.remove(name);
    } else {
      headers.put(name, value);
    }
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, json);
  }

  public HttpResponse<String> send(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).method(method, BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    if (!cookies.isEmpty()) {
      request.setHeader("Cookie", cookieHeader());
    }
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it shows of itself, as lines of a request that is written by hand. */
  public String shown() {
    String bearer = headers.get("Authorization");
    return (cookies.isEmpty() ? "" : "Cookie: " + cookieHeader() + "\r\n")
        + (bearer == null ? "" : "Authorization: " + bearer + "\r\n");
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String header) {
    String pair = header.substring(0, (header + ";").indexOf(';'));
    int equals = pair.indexOf('=');
    String value = pair.substring(equals + 1).replace("\"", "");
    if (value.isEmpty()) {
      cookies.remove(pair.substring(0, equals));
    } else {
      cookies.put(pair.substring(0, equals), value);
    }
  }
}
