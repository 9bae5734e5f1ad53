package parvis.bench.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.bench.http.Answer;
import parvis.bench.http.Wire;

/** Takes tickets until the connection breaks, and remembers each that was acknowledged. */
final class Taker implements Actor {
  private final String path;
  private final String name;
  private final List<Ticket> acknowledged = new ArrayList<>();
  private int asked;
  private @Nullable String open;

  Taker(String site, String name) {
    this.path = "/api/v1/sites/" + site + "/visits";
    this.name = name;
  }

  @Override
  public void once(Wire wire) throws IOException {
    open = name + "-" + asked++;
    acknowledged.add(take(wire, open));
    open = null;
  }

  private Ticket take(Wire wire, String key) throws IOException {
    Answer answer = wire.post(path, key, wish(key));
    String _ = answer.expect(201);
    return new Ticket(key, answer.field("id"), answer.field("token"));
  }

  /** The same for the same key: with other content it would be another wish. */
  private static String wish(String key) {
    int number = Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
    return "{\"reasons\":[\"r%d\"],\"channel\":\"KIOSK\"}".formatted(number % 10);
  }

  List<Ticket> acknowledged() {
    return acknowledged;
  }

  @Override
  public void verify(Wire wire, Losses losses) throws IOException {
    for (Ticket ticket : acknowledged) {
      Answer answer = wire.get(path + "/" + ticket.visit());
      losses.check(
          answer.status() == 200 && answer.field("token").equals(ticket.token()),
          () -> "ticket " + ticket + " is gone: " + answer);
    }
    if (!acknowledged.isEmpty()) {
      Ticket last = acknowledged.getLast();
      Ticket again = take(wire, last.key());
      losses.check(again.equals(last), () -> "repeated " + last + ", got " + again);
    }
    if (open != null) {
      acknowledged.add(take(wire, open)); // done before the end, or now: one ticket either way
      open = null;
    }
  }
}
