package parvis.server.web.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Part;
import parvis.server.customers.Contact;

/**
 * A booking as files tell it.
 *
 * @param uid what it is known by everywhere
 * @param booking what the site knows
 * @param contact who has booked, as far as the reader may know
 */
record BookingRow(String uid, Booking booking, @Nullable Contact contact) {
  private static final String ANYBODY = "-";

  static BookingRow of(String site, Booking booking) {
    return new BookingRow(booking.id() + "@" + site, booking, null);
  }

  BookingRow by(@Nullable Contact who) {
    return new BookingRow(uid, booking, who);
  }

  String state() {
    return switch (booking.state()) {
      case BookingState.Held _ -> "HELD";
      case BookingState.Booked _ -> "BOOKED";
      case BookingState.Arrived _ -> "ARRIVED";
      case BookingState.Missed _ -> "MISSED";
      case BookingState.Cancelled _ -> "CANCELLED";
    };
  }

  boolean isCancelled() {
    return booking.state() instanceof BookingState.Cancelled;
  }

  Instant end() {
    return booking.parts().getLast().end();
  }

  List<String> reasons() {
    return booking.parts().stream().map(Part::reason).toList();
  }

  String services() {
    return words(booking.parts().stream().map(part -> part.demand().service()).toList());
  }

  /** Who must receive: one for all, or one for each reason; empty for anybody able. */
  String agents() {
    List<String> agents =
        booking.ask().wants().stream()
            .map(want -> Objects.requireNonNullElse(want.demand().agent(), ANYBODY))
            .toList();
    List<String> different = agents.stream().distinct().toList();
    if (different.size() > 1) {
      return words(agents);
    }
    return different.getFirst().equals(ANYBODY) ? "" : different.getFirst();
  }

  String needs() {
    TreeSet<String> needs = new TreeSet<>();
    for (Ask.Want want : booking.ask().wants()) {
      needs.addAll(want.demand().needs());
    }
    return words(needs);
  }

  static String words(Collection<String> ids) {
    return ids.stream().collect(Collectors.joining(" "));
  }
}
