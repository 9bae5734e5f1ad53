package parvis.bench.kill;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parvis.bench.http.Answer;
import parvis.bench.http.Wire;

/** Books places until the connection breaks, and remembers each that was acknowledged. */
final class Booker implements Actor {
  private static final Pattern START = Pattern.compile("\"start\":\"([^\"]+)\"");
  private static final int DAYS = 5;

  /**
   * A booking that the server has acknowledged.
   *
   * @param wish what was asked for, under which key
   * @param id of the booking
   * @param key of the person's page
   */
  record Booked(Wish wish, String id, String key) {}

  /**
   * What is asked for.
   *
   * @param key under which
   * @param start of the place
   */
  record Wish(String key, String start) {}

  private final String site;
  private final String name;
  private final int desks;
  private final List<Booked> acknowledged = new ArrayList<>();
  private List<String> starts = List.of();
  private int asked;
  private @Nullable Wish open;

  Booker(String site, String name, int desks) {
    this.site = "/api/v1/sites/" + site;
    this.name = name;
    this.desks = desks;
  }

  @Override
  public void once(Wire wire) throws IOException {
    if (starts.isEmpty()) {
      starts = starts(wire);
    }
    Wish wish = new Wish(name + "-" + asked, starts.get(asked++ / desks % starts.size()));
    open = wish;
    book(wire, wish);
    open = null;
  }

  /** All places of the next days, at each of which every desk receives somebody. */
  private List<String> starts(Wire wire) throws IOException {
    LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    String path = "/places?reason=r0&from=%s&to=%s".formatted(from, from.plusDays(DAYS));
    Matcher found = START.matcher(wire.get(site + path).expect(200));
    return found.results().map(one -> one.group(1)).distinct().toList();
  }

  /** A place that another took is no loss; one that was given stays. */
  private void book(Wire wire, Wish wish) throws IOException {
    Answer answer = wire.post(site + "/agenda/bookings", wish.key(), body(wish));
    if (answer.status() != 409) {
      String _ = answer.expect(201);
      acknowledged.add(new Booked(wish, answer.field("id"), answer.field("key")));
    }
  }

  private static String body(Wish wish) {
    return "{\"place\":{\"reasons\":[{\"reason\":\"r0\"}],\"start\":\"%s\"},\"name\":\"%s\"}"
        .formatted(wish.start(), wish.key());
  }

  List<Booked> acknowledged() {
    return acknowledged;
  }

  @Override
  public void verify(Wire wire, Losses losses) throws IOException {
    Map<String, Integer> atOnce = new HashMap<>();
    for (Booked booked : acknowledged) {
      Answer answer = wire.get("/api/v1/bookings/" + booked.key());
      losses.check(
          answer.status() == 200
              && answer.field("state").equals("BOOKED")
              && answer.field("start").equals(booked.wish().start())
              && answer.field("name").equals(booked.wish().key()),
          () -> booked + " is gone: " + answer);
      int there = atOnce.merge(booked.wish().start(), 1, Integer::sum);
      losses.check(there <= desks, () -> "more booked than can be received: " + booked);
    }
    if (!acknowledged.isEmpty()) {
      Booked last = acknowledged.getLast();
      Answer again = wire.post(site + "/agenda/bookings", last.wish().key(), body(last.wish()));
      losses.check(
          again.field("id").equals(last.id()), () -> "repeated " + last + ", got " + again);
    }
    Wish unanswered = open;
    if (unanswered != null) {
      book(wire, unanswered); // done before the end, or now: one booking either way
      open = null;
    }
  }
}
