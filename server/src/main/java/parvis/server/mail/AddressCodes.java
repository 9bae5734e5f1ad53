package parvis.server.mail;

import static parvis.server.access.Sql.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import parvis.server.access.Secret;
import parvis.server.access.Sql;
import parvis.server.customers.PersonIds;
import parvis.server.database.Database;

/**
 * Codes by which people show that a mail address is theirs, before they book with it. A code is
 * kept nowhere: it is made anew from a salt and a secret of the database.
 */
public final class AddressCodes {
  /** So many codes may be asked for while a place is kept. */
  static final int MOST_SENT = 4;

  /** So many times a code may be tried. */
  static final int MOST_TRIES = 5;

  private static final int CODES = 1_000_000;

  /** What came of trying a code. */
  public enum Trial {
    /** It is the code of that address. */
    RIGHT,
    /** It is not. */
    WRONG,
    /** None was asked for with that address, or it was tried too often: ask for one. */
    NONE
  }

  private record Check(String email, String salt, int sent, Instant until) {
    /** What the letter is about; one booking may be corrected long after it was made. */
    String occasion() {
      return "code-" + sent + "-" + until.getEpochSecond();
    }
  }

  private final Database database;
  private final PersonIds secret;

  public AddressCodes(Database database, PersonIds secret) {
    this.database = database;
    this.secret = secret;
  }

  /**
   * Puts a new code for this address into the outbox; the ones before are no longer good.
   *
   * @param until when the place is free again
   * @return false when too many were asked for
   */
  public boolean send(String site, String booking, String email, Instant until, Instant now) {
    String address = email.strip();
    return database.write(
        connection -> {
          int noted =
              change(
                  connection,
                  "insert into address_check (site, booking, email, salt, sent, tries, until_at)"
                      + " values (?, ?, ?, ?, 1, 0, ?) on conflict (site, booking) do update"
                      + " set email = excluded.email, salt = excluded.salt,"
                      + " sent = address_check.sent + 1, tries = 0, until_at = excluded.until_at"
                      + " where address_check.sent < ?",
                  site,
                  booking,
                  address,
                  Secret.token(),
                  until.toEpochMilli(),
                  MOST_SENT);
          if (noted == 0) {
            return false;
          }
          String occasion = find(connection, site, booking).map(Check::occasion).orElseThrow();
          return Outbox.add(
              connection, Letter.fresh(site, booking, occasion, Letter.Kind.CODE, now, until));
        });
  }

  /** Tries a code. */
  public Trial attempt(String site, String booking, String email, String code) {
    return database.write(
        connection -> {
          int counted =
              change(
                  connection,
                  "update address_check set tries = tries + 1"
                      + " where site = ? and booking = ? and tries < ?",
                  site,
                  booking,
                  MOST_TRIES);
          Optional<Check> check = find(connection, site, booking);
          if (counted == 0 || !check.map(Check::email).equals(Optional.of(email.strip()))) {
            return Trial.NONE;
          }
          byte[] right = code(booking, check.get()).getBytes(StandardCharsets.UTF_8);
          byte[] typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
          return MessageDigest.isEqual(right, typed) ? Trial.RIGHT : Trial.WRONG;
        });
  }

  /**
   * A code on its way to an address.
   *
   * @param email the address
   * @param code six digits
   */
  public record Sent(String email, String code) {}

  /** The code that the letter tells, empty when a later one was asked for or the time is over. */
  public Optional<Sent> find(Letter letter) {
    return database
        .read(connection -> find(connection, letter.site(), letter.booking()))
        .filter(check -> letter.occasion().equals(check.occasion()))
        .map(check -> new Sent(check.email(), code(letter.booking(), check)));
  }

  private String code(String booking, Check check) {
    long value = secret.number("code:" + booking + ":" + check.email() + ":" + check.salt());
    return "%06d".formatted(Long.remainderUnsigned(value, CODES));
  }

  private static Optional<Check> find(java.sql.Connection connection, String site, String booking)
      throws java.sql.SQLException {
    return Sql.find(
        connection,
        "select email, salt, sent, until_at from address_check where site = ? and booking = ?",
        row ->
            new Check(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                Instant.ofEpochMilli(row.getLong(4))),
        site,
        booking);
  }

  /** Forgets the addresses of places that are no longer kept. */
  void forgetBefore(Instant now) {
    int _ =
        database.write(
            connection ->
                change(
                    connection,
                    "delete from address_check where until_at < ?",
                    now.toEpochMilli()));
  }
}
