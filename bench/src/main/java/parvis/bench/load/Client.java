package parvis.bench.load;

import java.io.IOException;
import parvis.bench.http.Answer;
import parvis.bench.http.Wire;

/** One client: its connection, its site and desk, and how long its requests took. */
public final class Client implements AutoCloseable {
  private final Wire wire;
  private final String site;
  private final int number;
  private final int desk;
  private final Latencies latencies = new Latencies();

  Client(Wire wire, String site, int number, int desk) {
    this.wire = wire;
    this.site = site;
    this.number = number;
    this.desk = desk;
  }

  String site() {
    return site;
  }

  /** Address of the site in the API. */
  String sitePath() {
    return "/api/v1/sites/" + site;
  }

  /** Address of this client's own desk. */
  String deskPath() {
    return sitePath() + "/desks/d" + desk;
  }

  int number() {
    return number;
  }

  Latencies latencies() {
    return latencies;
  }

  Answer post(String path, String body) throws IOException {
    long start = System.nanoTime();
    Answer answer = wire.post(path, body);
    latencies.add(System.nanoTime() - start);
    return answer;
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
