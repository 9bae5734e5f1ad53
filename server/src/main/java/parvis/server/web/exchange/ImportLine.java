package parvis.server.web.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand.Wish;
import parvis.server.customers.Contact;

/**
 * One booking of a file that enters, as far as it could be read.
 *
 * @param number of its line in a table, or of the entry in a calendar, from 1
 * @param uid what it is known by, empty when it says none
 * @param wish what is wanted, null when it is passed over or cannot be read
 * @param passedOver whether it is none to come, and nothing is to be done
 * @param flaws what is wrong with it, in the order of the columns
 */
record ImportLine(
    int number, String uid, @Nullable Wanted wish, boolean passedOver, List<Flaw> flaws) {
  ImportLine {
    flaws = List.copyOf(flaws);
  }

  /**
   * What is wrong with a field.
   *
   * @param column the field
   * @param key of the text in {@code messages/problems_*.properties}, without {@code field.}
   * @param values that the text names
   */
  record Flaw(Column column, String key, List<Object> values) {
    static Flaw of(Column column, String key, Object... values) {
      return new Flaw(column, key, List.of(values));
    }
  }

  /**
   * What a line wants booked.
   *
   * @param start of the first reason
   * @param wants one for each reason
   * @param people how many come together
   * @param together whether one agent must receive all of it
   * @param language ISO 639 code
   * @param contact who has booked
   */
  record Wanted(
      Instant start,
      List<Wish> wants,
      int people,
      boolean together,
      String language,
      Contact contact) {}

  /** The same with something more that is wrong. */
  ImportLine with(Flaw flaw) {
    List<Flaw> all = new java.util.ArrayList<>(flaws);
    all.add(flaw);
    return new ImportLine(number, uid, wish, passedOver, all);
  }
}
