package parvis.server.customers;

import org.jspecify.annotations.Nullable;

/**
 * Who a personal customer is.
 *
 * @param person opaque id, which is all that events carry
 * @param number customer number or card, null when none is known
 * @param phone of the person, null when none is known
 * @param name as the person said it, null when none is known
 */
public record PersonalCustomer(
    String person, @Nullable String number, @Nullable String phone, @Nullable String name) {}
