package parvis.server.customers;

import org.jspecify.annotations.Nullable;

/**
 * What a person said, or staff noted for colleagues.
 *
 * @param name as the person said it
 * @param phone digits, with a plus in front when abroad
 * @param note for who receives the person, at most 255 characters
 */
public record Person(@Nullable String name, @Nullable String phone, @Nullable String note) {
  /** Nothing was said. */
  public static final Person UNKNOWN = new Person(null, null, null);

  /** Whether nothing was said. */
  public boolean isUnknown() {
    return equals(UNKNOWN);
  }
}
