package parvis.server.web.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parvis.engine.site.Customers;
import parvis.server.customers.PersonalCustomer;

/**
 * A personal customer.
 *
 * @param person opaque id
 * @param agent id of the usual agent
 * @param number customer number or card, null when none is known
 * @param phone of the person, null when none is known
 * @param name as the person said it, null when none is known
 * @param since when it was said
 * @param seen when the person was here last
 */
public record CustomerView(
    String person,
    String agent,
    @Nullable String number,
    @Nullable String phone,
    @Nullable String name,
    Instant since,
    Instant seen) {
  static final Comparator<CustomerView> IN_ORDER =
      Comparator.comparing(CustomerView::agent)
          .thenComparing(CustomerView::sorted)
          .thenComparing(CustomerView::person);

  private String sorted() {
    String shown = name != null ? name : number != null ? number : phone;
    return shown == null ? "" : shown.toLowerCase(Locale.ROOT);
  }

  static CustomerView of(String person, Customers.Link link, @Nullable PersonalCustomer known) {
    return new CustomerView(
        person,
        link.agent(),
        known == null ? null : known.number(),
        known == null ? null : known.phone(),
        known == null ? null : known.name(),
        link.since(),
        link.seen());
  }
}
