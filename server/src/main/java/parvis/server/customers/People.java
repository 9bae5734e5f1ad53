package parvis.server.customers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parvis.server.database.Database;

/** The people behind open visits; kept in memory too, since lists show them again and again. */
public final class People {
  private static final int NAME_LETTERS = 4;
  private static final int PHONE_DIGITS = 5;

  private record Key(String site, String visit) {}

  private final Database database;
  private final Map<Key, Person> known = new ConcurrentHashMap<>();

  public People(Database database) {
    this.database = database;
    known.putAll(database.read(People::readAll));
  }

  private static Map<Key, Person> readAll(Connection connection) throws SQLException {
    Map<Key, Person> all = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select site, visit, name, phone, note, called_name, customer_number from"
                    + " visit_person");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        all.put(
            new Key(rows.getString(1), rows.getString(2)),
            new Person(
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7)));
      }
    }
    return all;
  }

  /** What is known of who is behind the visit. */
  public Person get(String site, String visit) {
    return known.getOrDefault(new Key(site, visit), Person.UNKNOWN);
  }

  /**
   * Keeps what a person said, in place of what was known. A name that somebody else there is called
   * by already gets a figure behind it.
   */
  public synchronized Person keep(String site, String visit, Person person, Instant at) {
    Person kept = person.called(unlikeOthers(site, visit, person.calledName()));
    int _ = database.write(connection -> insert(connection, site, visit, kept, at));
    known.put(new Key(site, visit), kept);
    return kept;
  }

  private @Nullable String unlikeOthers(String site, String visit, @Nullable String name) {
    if (name == null) {
      return null;
    }
    Set<String> taken = new HashSet<>();
    known.forEach(
        (key, person) -> {
          if (key.site().equals(site)
              && !key.visit().equals(visit)
              && person.calledName() != null) {
            taken.add(person.calledName().toLowerCase(Locale.ROOT));
          }
        });
    String wanted = name.strip();
    String unlike = wanted;
    for (int i = 2; taken.contains(unlike.toLowerCase(Locale.ROOT)); i++) {
      unlike = wanted + " " + i;
    }
    return unlike;
  }

  private static int insert(
      Connection connection, String site, String visit, Person person, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into visit_person
              (site, visit, name, phone, note, created_at, called_name, customer_number)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (site, visit) do update
            set name = excluded.name, phone = excluded.phone, note = excluded.note,
              called_name = excluded.called_name, customer_number = excluded.customer_number
            """)) {
      insert.setString(1, site);
      insert.setString(2, visit);
      insert.setString(3, person.name());
      insert.setString(4, person.phone());
      insert.setString(5, person.note());
      insert.setLong(6, at.toEpochMilli());
      insert.setString(7, person.calledName());
      insert.setString(8, person.customerNumber());
      return insert.executeUpdate();
    }
  }

  /** Erases what was known of these visits. */
  public void erase(String site, List<String> visits) {
    int _ =
        database.write(
            connection -> {
              try (PreparedStatement delete =
                  connection.prepareStatement(
                      "delete from visit_person where site = ? and visit = ?")) {
                for (String visit : visits) {
                  delete.setString(1, site);
                  delete.setString(2, visit);
                  delete.addBatch();
                }
                return delete.executeBatch().length;
              }
            });
    visits.forEach(visit -> known.remove(new Key(site, visit)));
  }

  /** The visits of a site of whose people something is known. */
  public List<String> listVisits(String site) {
    return known.keySet().stream().filter(key -> key.site().equals(site)).map(Key::visit).toList();
  }

  /** The sites with people. */
  public List<String> listSites() {
    return known.keySet().stream().map(Key::site).distinct().toList();
  }

  /**
   * Visits whose person's name has these letters (at least 4) or phone these digits (at least 5),
   * or who has this customer number.
   */
  public List<String> search(String site, String words) {
    String letters = words.strip().toLowerCase(Locale.ROOT);
    String digits = words.replaceAll("[^0-9]", "");
    List<String> found = new ArrayList<>();
    known.forEach(
        (key, person) -> {
          if (key.site().equals(site) && matches(person, letters, digits)) {
            found.add(key.visit());
          }
        });
    return found;
  }

  private static boolean isNumber(@Nullable String number, String letters) {
    String plain = letters.replaceAll("[^\\p{L}\\p{N}]", "");
    return number != null
        && !plain.isEmpty()
        && number.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").equals(plain);
  }

  private static boolean matches(Person person, String letters, String digits) {
    String name = person.name();
    String phone = person.phone();
    boolean byName =
        name != null
            && letters.length() >= NAME_LETTERS
            && name.toLowerCase(Locale.ROOT).contains(letters);
    boolean byPhone =
        phone != null
            && digits.length() >= PHONE_DIGITS
            && phone.replaceAll("[^0-9]", "").contains(digits);
    return byName || byPhone || isNumber(person.customerNumber(), letters);
  }
}
