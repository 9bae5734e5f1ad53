package parvis.bench.streams;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import parvis.bench.http.Wire;
import parvis.bench.load.Latencies;
import parvis.bench.seed.Prepared;
import parvis.bench.server.ServerProcess;

/** Opens many live screens, changes the site now and then, and sees how soon each shows it. */
public final class StreamsBench {
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final int BOARDS = 20;
  private static final int WARM = 10;
  private static final int CHANGES = 15;

  private final ServerProcess server;
  private final String site;
  private final String token;
  private final Wire wire;

  private StreamsBench(ServerProcess server, Prepared prepared, Wire wire) {
    this.server = server;
    this.site = prepared.sites().getFirst();
    this.token = prepared.token();
    this.wire = wire;
  }

  /** Runs it with so many screens: a few boards, and the pages of people who wait. */
  public static StreamsResult run(ServerProcess server, Prepared prepared, int count)
      throws IOException {
    try (Wire wire = Wire.open(server.port(), prepared.token());
        Audience audience = new Audience()) {
      return new StreamsBench(server, prepared, wire).run(audience, count);
    }
  }

  private StreamsResult run(Audience audience, int count) throws IOException {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < count - BOARDS; i++) {
      keys.add(take());
    }
    server.collectGarbage();
    long before = server.resident();
    for (int i = 0; i < Math.min(BOARDS, count); i++) {
      audience.open(server.port(), "/live/sites/" + site + "/board", token);
    }
    for (String key : keys) {
      audience.open(server.port(), "/live/v/" + key, "");
    }
    Latencies warm = new Latencies();
    int _ = change(audience, WARM, warm);
    Duration cpu = server.cpu();
    Latencies delays = new Latencies();
    int missed = change(audience, CHANGES, delays);
    double used = server.cpu().minus(cpu).toNanos() / 1e6;
    server.collectGarbage();
    long more = server.resident() - before;
    return new StreamsResult(
        audience.size(), delays, missed, more / audience.size(), used / delays.count());
  }

  private int change(Audience audience, int times, Latencies delays) throws IOException {
    audience.listen(BETWEEN);
    int missed = 0;
    for (int i = 0; i < times; i++) {
      String _ = take();
      long committed = System.nanoTime();
      audience.listen(BETWEEN);
      missed += audience.note(committed, delays);
    }
    return missed;
  }

  /** Takes a ticket and gives the key of its page. */
  private String take() throws IOException {
    String body = "{\"reasons\":[\"r0\"],\"channel\":\"KIOSK\"}";
    var answer = wire.post("/api/v1/sites/" + site + "/visits", body);
    String _ = answer.expect(201);
    String url = answer.field("followUrl");
    return url.substring(url.indexOf("/v/") + 3);
  }
}
