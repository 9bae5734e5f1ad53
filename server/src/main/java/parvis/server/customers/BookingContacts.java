package parvis.server.customers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import parvis.server.database.Database;

/**
 * Who has booked. Bookings live for weeks and are made on every node, so the table is asked each
 * time.
 */
public final class BookingContacts {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final AtomicLong corrections = new AtomicLong();

  public BookingContacts(Database database) {
    this.database = database;
  }

  /** Keeps who has booked, in place of what was known. */
  public void keep(String site, String booking, Contact contact, Instant at) {
    keepAll(site, Map.of(booking, contact), at);
  }

  /** Keeps how who has booked is reached from now on. */
  public void correct(String site, String booking, Contact contact, Instant at) {
    keep(site, booking, contact, at);
    corrections.incrementAndGet();
  }

  /** How often something was corrected by this node: who remembers contacts asks again then. */
  public long corrections() {
    return corrections.get();
  }

  /** Keeps who has booked each of these, all or none. */
  public void keepAll(String site, Map<String, Contact> all, Instant at) {
    int _ = database.write(connection -> insert(connection, site, all, at));
  }

  private static int insert(
      Connection connection, String site, Map<String, Contact> all, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into booking_contact (site, booking, name, email, phone, note, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (site, booking) do update
            set name = excluded.name, email = excluded.email, phone = excluded.phone,
              note = excluded.note
            """)) {
      for (Map.Entry<String, Contact> one : all.entrySet()) {
        Contact contact = one.getValue();
        insert.setString(1, site);
        insert.setString(2, one.getKey());
        insert.setString(3, contact.name());
        insert.setString(4, contact.email());
        insert.setString(5, contact.phone());
        insert.setString(6, contact.note());
        insert.setLong(7, at.toEpochMilli());
        insert.addBatch();
      }
      return insert.executeBatch().length;
    }
  }

  /** Who has booked. */
  public Optional<Contact> find(String site, String booking) {
    return Optional.ofNullable(find(site, List.of(booking)).get(booking));
  }

  /** Who has booked each of these, by booking; those of whom nothing is known are left out. */
  public Map<String, Contact> find(String site, Collection<String> bookings) {
    List<String> ids = List.copyOf(bookings);
    Map<String, Contact> found = new HashMap<>();
    for (int first = 0; first < ids.size(); first += AT_ONCE) {
      List<String> some = ids.subList(first, Math.min(ids.size(), first + AT_ONCE));
      found.putAll(database.read(connection -> read(connection, site, some)));
    }
    return found;
  }

  private static Map<String, Contact> read(Connection connection, String site, List<String> ids)
      throws SQLException {
    String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
    String sql =
        """
        select booking, name, email, phone, note from booking_contact
        where site = ? and booking in (%s)\
        """
            .formatted(marks);
    Map<String, Contact> found = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, site);
      for (int i = 0; i < ids.size(); i++) {
        select.setString(i + 2, ids.get(i));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getString(1),
              new Contact(
                  rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
        }
      }
    }
    return found;
  }

  /** Erases who has booked these. */
  public void erase(String site, List<String> bookings) {
    int _ =
        database.write(
            connection -> {
              try (PreparedStatement delete =
                  connection.prepareStatement(
                      "delete from booking_contact where site = ? and booking = ?")) {
                for (String booking : bookings) {
                  delete.setString(1, site);
                  delete.setString(2, booking);
                  delete.addBatch();
                }
                return delete.executeBatch().length;
              }
            });
  }

  /** The bookings of which it is known who has booked, by site. */
  public Map<String, List<String>> list() {
    return database.read(
        connection -> {
          Map<String, List<String>> all = new HashMap<>();
          try (PreparedStatement select =
                  connection.prepareStatement("select site, booking from booking_contact");
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              all.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
            }
          }
          return all;
        });
  }
}
