package parvis.bench.streams;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
      keys.add(take().key());
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
    long frames = audience.frames();
    Latencies delays = new Latencies();
    int missed = change(audience, CHANGES, delays);
    double used = server.cpu().minus(cpu).toNanos() / 1e6;
    server.collectGarbage();
    long more = server.resident() - before;
    return new StreamsResult(
        audience.size(),
        delays,
        missed,
        more / audience.size(),
        used / (audience.frames() - frames));
  }

  private int change(Audience audience, int times, Latencies delays) throws IOException {
    audience.listen(BETWEEN);
    int missed = 0;
    for (int i = 0; i < times; i++) {
      Ticket ticket = take();
      long committed = System.nanoTime();
      audience.expect(ticket.takenAt());
      audience.listen(BETWEEN);
      missed += audience.note(committed, delays);
    }
    return missed;
  }

  /**
   * A ticket that was taken.
   *
   * @param key of its page
   * @param takenAt when, on the server's clock
   */
  private record Ticket(String key, Instant takenAt) {}

  private Ticket take() throws IOException {
    String body = "{\"reasons\":[\"r0\"],\"channel\":\"KIOSK\"}";
    var answer = wire.post("/api/v1/sites/" + site + "/visits", body);
    String _ = answer.expect(201);
    String url = answer.field("followUrl");
    return new Ticket(
        url.substring(url.indexOf("/v/") + 3), Instant.parse(answer.field("takenAt")));
  }
}
