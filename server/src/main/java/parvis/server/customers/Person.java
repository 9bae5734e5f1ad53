package parvis.server.customers;

import org.jspecify.annotations.Nullable;

/**
 * What a person said, or staff noted for colleagues.
 *
 * @param name as the person said it
 * @param phone digits, with a plus in front when abroad
 * @param note for who receives the person, at most 255 characters
 * @param calledName how the person wants to be called in the hall, unlike all others there
 */
public record Person(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String note,
    @Nullable String calledName) {
  /** Nothing was said. */
  public static final Person UNKNOWN = new Person(null, null, null, null);

  /** Who does not want to be called by name. */
  public Person(@Nullable String name, @Nullable String phone, @Nullable String note) {
    this(name, phone, note, null);
  }

  /** The same person called by this name. */
  public Person called(@Nullable String byName) {
    return new Person(name, phone, note, byName);
  }

  /** Whether nothing was said. */
  public boolean isUnknown() {
    return equals(UNKNOWN);
  }
}
