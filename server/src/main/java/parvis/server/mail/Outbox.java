package parvis.server.mail;

import static parvis.server.access.Sql.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Sql;
import parvis.server.database.Database;

/** Letters to be sent, and what became of those that were. */
public final class Outbox {
  private static final String COLUMNS =
      "site, booking, occasion, kind, made_at, until_at, state, tries, next_at, changed_at, words";
  private static final String ONE = " where site = ? and booking = ? and occasion = ?";
  private static final int AT_ONCE = 500;

  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  /** Adds a letter in the caller's transaction; false when there is one for that occasion. */
  static boolean add(Connection connection, Letter letter) throws SQLException {
    int added =
        change(
            connection,
            "insert into letter ("
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (site, booking, occasion) do nothing",
            letter.site(),
            letter.booking(),
            letter.occasion(),
            letter.kind().name(),
            letter.madeAt().toEpochMilli(),
            letter.until().toEpochMilli(),
            letter.state().name(),
            letter.tries(),
            letter.nextAt().toEpochMilli(),
            letter.changedAt().toEpochMilli(),
            letter.words());
    if (added == 1) {
      log(connection, letter, letter.state().name(), letter.madeAt(), null);
    }
    return added == 1;
  }

  /**
   * Adds a letter that tells what is true now of a booking, in the caller's transaction: what still
   * waits to be told of it, or could not be told, is left out from then on.
   */
  static boolean tell(Connection connection, Letter letter) throws SQLException {
    boolean added = add(connection, letter);
    if (added) {
      int _ =
          change(
              connection,
              "update letter set state = 'OVERTAKEN', changed_at = ? where site = ? and booking = ?"
                  + " and occasion <> ? and kind <> 'CODE'"
                  + " and state in ('QUEUED', 'REFUSED', 'GIVEN_UP')",
              letter.madeAt().toEpochMilli(),
              letter.site(),
              letter.booking(),
              letter.occasion());
    }
    return added;
  }

  /**
   * Tells once more what is true now of a booking.
   *
   * @param wish names the wish: the same one twice is one letter
   */
  public void tellAgain(String site, String booking, Letter.Kind kind, String wish, Instant now) {
    Letter letter =
        Letter.fresh(site, booking, "asked-" + wish, kind, now, now.plus(BookingLetters.PATIENCE));
    boolean _ = database.write(connection -> tell(connection, letter));
  }

  /**
   * The next letter whose time has come, codes first, for this node alone for so long. A node that
   * is killed meanwhile leaves it to whoever comes by after that.
   */
  Optional<Letter> claim(Instant now, Duration lease) {
    Optional<Letter> next =
        database.read(
            connection ->
                Sql.find(
                    connection,
                    "select "
                        + COLUMNS
                        + " from letter where state = 'QUEUED' and next_at <= ?"
                        + " order by case kind when 'CODE' then 0 else 1 end, next_at limit 1",
                    Outbox::letter,
                    now.toEpochMilli()));
    return next.flatMap(letter -> claim(letter, now.plus(lease)));
  }

  private Optional<Letter> claim(Letter letter, Instant until) {
    int claimed =
        database.write(
            connection ->
                change(
                    connection,
                    "update letter set next_at = ?, tries = tries + 1"
                        + ONE
                        + " and state = 'QUEUED' and next_at = ?",
                    until.toEpochMilli(),
                    letter.site(),
                    letter.booking(),
                    letter.occasion(),
                    letter.nextAt().toEpochMilli()));
    return claimed == 1 ? Optional.of(letter.tried(until)) : Optional.empty();
  }

  /** Notes that a letter has come to an end. */
  void end(Letter letter, Letter.State state, @Nullable String words, Instant now) {
    int _ =
        database.write(
            connection -> {
              log(connection, letter, state.name(), now, words);
              return change(
                  connection,
                  "update letter set state = ?, changed_at = ?, words = ?"
                      + ONE
                      + " and state = 'QUEUED'",
                  state.name(),
                  now.toEpochMilli(),
                  words,
                  letter.site(),
                  letter.booking(),
                  letter.occasion());
            });
  }

  /** Notes that a letter could not be sent, and is tried again. */
  void retry(Letter letter, Instant next, String words, Instant now) {
    int _ =
        database.write(
            connection -> {
              log(connection, letter, "FAILED", now, words);
              return change(
                  connection,
                  "update letter set next_at = ?, words = ?" + ONE + " and state = 'QUEUED'",
                  next.toEpochMilli(),
                  words,
                  letter.site(),
                  letter.booking(),
                  letter.occasion());
            });
  }

  private static void log(
      Connection connection, Letter letter, String outcome, Instant at, @Nullable String words)
      throws SQLException {
    int _ =
        change(
            connection,
            "insert into letter_log (site, booking, occasion, at, outcome, words)"
                + " values (?, ?, ?, ?, ?, ?)",
            letter.site(),
            letter.booking(),
            letter.occasion(),
            at.toEpochMilli(),
            outcome,
            words);
  }

  /** All letters about a booking, codes left out, the oldest first. */
  public List<Letter> list(String site, String booking) {
    return database.read(
        connection ->
            Sql.list(
                connection,
                "select "
                    + COLUMNS
                    + " from letter where site = ? and booking = ?"
                    + " and kind <> 'CODE' order by made_at, occasion",
                Outbox::letter,
                site,
                booking));
  }

  /** The newest letter about each of these bookings, codes left out, by booking. */
  public Map<String, Letter> findNewest(String site, Collection<String> bookings) {
    Map<String, Letter> found = new HashMap<>();
    listAll(site, bookings).forEach((booking, letters) -> found.put(booking, letters.getLast()));
    return found;
  }

  /** The letters about each of these bookings, codes left out, the oldest first, by booking. */
  Map<String, List<Letter>> listAll(String site, Collection<String> bookings) {
    List<String> ids = List.copyOf(bookings);
    Map<String, List<Letter>> found = new HashMap<>();
    for (int first = 0; first < ids.size(); first += AT_ONCE) {
      List<String> some = ids.subList(first, Math.min(ids.size(), first + AT_ONCE));
      for (Letter letter : database.read(connection -> of(connection, site, some))) {
        found.computeIfAbsent(letter.booking(), _ -> new ArrayList<>()).add(letter);
      }
    }
    return found;
  }

  private static List<Letter> of(Connection connection, String site, List<String> bookings)
      throws SQLException {
    String marks = String.join(", ", Collections.nCopies(bookings.size(), "?"));
    return Sql.list(
        connection,
        "select "
            + COLUMNS
            + " from letter where site = ? and kind <> 'CODE' and booking in ("
            + marks
            + ") order by made_at, occasion",
        Outbox::letter,
        Stream.concat(Stream.of(site), bookings.stream()).toArray());
  }

  /**
   * Letters that did not arrive, the newest first: refused, given up, or tried in vain so far.
   *
   * @param most so many at most
   */
  public List<Letter> listUndelivered(int most) {
    return database.read(
        connection ->
            Sql.list(
                connection,
                "select "
                    + COLUMNS
                    + " from letter where kind <> 'CODE' and (state in ('REFUSED',"
                    + " 'GIVEN_UP') or (state = 'QUEUED' and words is not null))"
                    + " order by made_at desc, occasion limit ?",
                Outbox::letter,
                most));
  }

  /** How many letters are to be sent; a reminder is one from when it falls due. */
  public long countQueued() {
    return database.read(
        connection ->
            Sql.find(
                    connection,
                    "select count(*) from letter where state = 'QUEUED'",
                    row -> row.getLong(1))
                .orElse(0L));
  }

  /** Whether something is still to be told about a booking: the address is needed until then. */
  public boolean isWaiting(String site, String booking) {
    return database.read(
        connection ->
            Sql.find(
                    connection,
                    "select 1 from letter where site = ? and booking = ? and state = 'QUEUED'"
                        + " limit 1",
                    row -> row.getInt(1),
                    site,
                    booking)
                .isPresent());
  }

  /** Forgets letters made before then that are no longer to be sent, and their log. */
  void forgetBefore(Instant then) {
    int _ =
        database.write(
            connection ->
                change(
                        connection,
                        "delete from letter where made_at < ? and state <> 'QUEUED'",
                        then.toEpochMilli())
                    + change(
                        connection, "delete from letter_log where at < ?", then.toEpochMilli()));
  }

  /** Who has booked is kept before the booking is committed, so that an address is there by now. */
  static boolean hasAddress(Connection connection, String site, String booking)
      throws SQLException {
    return Sql.find(
            connection,
            "select 1 from booking_contact where site = ? and booking = ? and email is not null",
            row -> row.getInt(1),
            site,
            booking)
        .isPresent();
  }

  private static Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Letter.Kind.valueOf(row.getString(4)),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)),
        Letter.State.valueOf(row.getString(7)),
        row.getInt(8),
        Instant.ofEpochMilli(row.getLong(9)),
        Instant.ofEpochMilli(row.getLong(10)),
        row.getString(11));
  }
}
