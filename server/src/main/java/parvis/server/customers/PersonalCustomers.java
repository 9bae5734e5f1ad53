package parvis.server.customers;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.server.database.Database;

/**
 * Who the opaque ids of personal customers stand for. An id is drawn at random: once its row is
 * erased, nobody can tell whose it was.
 */
public final class PersonalCustomers {
  private static final int BYTES = 15;
  private static final int PHONE_DIGITS = 9;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;

  public PersonalCustomers(Database database) {
    this.database = database;
  }

  /**
   * Opaque id of the person with this number, else of the only one with this phone. Whoever has
   * another number is somebody else. Empty for nobody known.
   */
  public Optional<String> find(String site, @Nullable String number, @Nullable String phone) {
    String numberKey = numberKey(number);
    String phoneKey = phoneKey(phone);
    return numberKey == null && phoneKey == null
        ? Optional.empty()
        : database.read(
            connection -> Optional.ofNullable(find(connection, site, numberKey, phoneKey)));
  }

  private static @Nullable String find(
      Connection connection, String site, @Nullable String number, @Nullable String phone)
      throws SQLException {
    String byNumber = number == null ? null : only(connection, site, "number_key = ?", number);
    if (byNumber != null || phone == null) {
      return byNumber;
    }
    String which = number == null ? "phone_key = ?" : "phone_key = ? and number_key is null";
    return only(connection, site, which, phone);
  }

  /** The only person with that, null for nobody or several: a family may share a phone. */
  private static @Nullable String only(
      Connection connection, String site, String which, String value) throws SQLException {
    String sql = "select person from personal_customer where site = ? and " + which;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, site);
      select.setString(2, value);
      try (ResultSet rows = select.executeQuery()) {
        String person = rows.next() ? rows.getString(1) : null;
        return rows.next() ? null : person;
      }
    }
  }

  /**
   * Keeps who a person is; gives the opaque id, the same as before for somebody known.
   *
   * @param number customer number or card, null when only the phone is known
   * @param phone of the person, null when only the number is known
   */
  public String keep(
      String site,
      @Nullable String number,
      @Nullable String phone,
      @Nullable String name,
      Instant at) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    return database.write(
        connection -> {
          String known = find(connection, site, numberKey(number), phoneKey(phone));
          String person = known == null ? fresh : known;
          write(connection, site, new PersonalCustomer(person, number, phone, name), at);
          return person;
        });
  }

  private static void write(Connection connection, String site, PersonalCustomer one, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into personal_customer
              (site, person, number, number_key, phone, phone_key, name, kept_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (site, person) do update
            set number = coalesce(excluded.number, personal_customer.number),
              number_key = coalesce(excluded.number_key, personal_customer.number_key),
              phone = coalesce(excluded.phone, personal_customer.phone),
              phone_key = coalesce(excluded.phone_key, personal_customer.phone_key),
              name = coalesce(excluded.name, personal_customer.name),
              kept_at = excluded.kept_at
            """)) {
      insert.setString(1, site);
      insert.setString(2, one.person());
      insert.setString(3, one.number());
      insert.setString(4, numberKey(one.number()));
      insert.setString(5, one.phone());
      insert.setString(6, phoneKey(one.phone()));
      insert.setString(7, one.name());
      insert.setLong(8, at.toEpochMilli());
      insert.executeUpdate();
    }
  }

  /** What is known of these people, by opaque id. */
  public Map<String, PersonalCustomer> list(String site) {
    return database.read(
        connection -> {
          Map<String, PersonalCustomer> all = new HashMap<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select person, number, phone, name from personal_customer where site = ?")) {
            select.setString(1, site);
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                String person = rows.getString(1);
                all.put(
                    person,
                    new PersonalCustomer(
                        person, rows.getString(2), rows.getString(3), rows.getString(4)));
              }
            }
          }
          return all;
        });
  }

  /** Erases who these people are. */
  public void erase(String site, Collection<String> people) {
    eraseKeptBefore(site, people, Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  /** Erases who these people are, unless somebody has kept them again since then. */
  public void eraseKeptBefore(String site, Collection<String> people, Instant then) {
    int _ =
        database.write(
            connection -> {
              try (PreparedStatement delete =
                  connection.prepareStatement(
                      "delete from personal_customer"
                          + " where site = ? and person = ? and kept_at < ?")) {
                for (String person : people) {
                  delete.setString(1, site);
                  delete.setString(2, person);
                  delete.setLong(3, then.toEpochMilli());
                  delete.addBatch();
                }
                return delete.executeBatch().length;
              }
            });
  }

  /** Opaque ids kept before then, by site. */
  public Map<String, List<String>> listKeptBefore(Instant then) {
    return database.read(
        connection -> {
          Map<String, List<String>> all = new HashMap<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select site, person from personal_customer where kept_at < ?")) {
            select.setLong(1, then.toEpochMilli());
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                all.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                    .add(rows.getString(2));
              }
            }
          }
          return all;
        });
  }

  /** A number is the same however it is spaced; null for none. */
  private static @Nullable String numberKey(@Nullable String number) {
    String key = number == null ? "" : number.replaceAll("[^\\p{L}\\p{N}]", "");
    return key.isEmpty() ? null : key.toUpperCase(Locale.ROOT);
  }

  /** A phone is known by its last nine digits, with and without the code of the country. */
  private static @Nullable String phoneKey(@Nullable String phone) {
    String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
    return digits.length() < 5
        ? null
        : digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
  }
}
