package parvis.server.customers;

import org.jspecify.annotations.Nullable;

/**
 * Who has booked a place, and how to reach them.
 *
 * @param name as the person said it
 * @param email address, null for none given
 * @param phone digits, with a plus in front when abroad; null for none given
 * @param note by staff for who receives the person, at most 255 characters
 */
public record Contact(
    String name, @Nullable String email, @Nullable String phone, @Nullable String note) {
  /** The same as who is behind a visit. */
  public Person asPerson() {
    return new Person(name, phone, note);
  }
}
