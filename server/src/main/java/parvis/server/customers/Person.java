package parvis.server.customers;

import org.jspecify.annotations.Nullable;

/**
 * What a person said, or staff noted for colleagues.
 *
 * @param name as the person said it
 * @param phone digits, with a plus in front when abroad
 * @param note for who receives the person, at most 255 characters
 * @param calledName how the person wants to be called in the hall, unlike all others there
 * @param customerNumber by which the person is known when they come again
 */
public record Person(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String note,
    @Nullable String calledName,
    @Nullable String customerNumber) {
  /** Nothing was said. */
  public static final Person UNKNOWN = new Person(null, null, null, null, null);

  /** Who does not want to be called by name. */
  public Person(@Nullable String name, @Nullable String phone, @Nullable String note) {
    this(name, phone, note, null, null);
  }

  /** The same person called by this name. */
  public Person called(@Nullable String byName) {
    return new Person(name, phone, note, byName, customerNumber);
  }

  /** The same with what was said since. */
  public Person with(Person since) {
    return new Person(
        since.name == null ? name : since.name,
        since.phone == null ? phone : since.phone,
        since.note == null ? note : since.note,
        since.calledName == null ? calledName : since.calledName,
        since.customerNumber == null ? customerNumber : since.customerNumber);
  }

  /** Whether there is something by which the person can be known again. */
  public boolean isKnowable() {
    return phone != null || customerNumber != null;
  }

  /** Whether nothing was said. */
  public boolean isUnknown() {
    return equals(UNKNOWN);
  }
}
