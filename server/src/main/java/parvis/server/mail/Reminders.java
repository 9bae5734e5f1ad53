package parvis.server.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.site.SiteState;
import parvis.server.database.Database;
import parvis.server.host.Hosts;

/**
 * Reminds people of what they have booked, as long before as the site is set up to. What falls due
 * is found in the agenda each time, so that a moved booking is reminded of at its new time.
 */
final class Reminders {
  /**
   * A reminder whose time has come.
   *
   * @param lead how long before the booked time
   */
  private record Due(String booking, int changes, Instant start, Duration lead) {
    String occasion() {
      return "reminder-" + lead.toMinutes() + "-" + changes;
    }

    /** Who was told of the time after that knows it: a quarter of the lead is no long while. */
    Instant known() {
      return start.minus(lead.multipliedBy(5).dividedBy(4));
    }
  }

  private final Database database;
  private final Outbox outbox;
  private final Hosts hosts;

  Reminders(Database database, Outbox outbox, Hosts hosts) {
    this.database = database;
    this.outbox = outbox;
    this.hosts = hosts;
  }

  /** Puts into the outbox what has fallen due. */
  void look() {
    Instant now = hosts.now();
    for (String site : hosts.listSites()) {
      List<Due> due = hosts.look(site, state -> due(state, now)).join();
      Map<String, List<Letter>> told =
          outbox.listAll(site, due.stream().map(Due::booking).toList());
      due.stream()
          .filter(one -> isNews(one, told.getOrDefault(one.booking(), List.of())))
          .forEach(one -> add(site, one, now));
    }
  }

  private static List<Due> due(SiteState site, Instant now) {
    if (!site.isConfigured()) {
      return List.of();
    }
    List<Duration> leads = site.catalogue().configuration().agenda().reminders();
    if (leads.isEmpty()) {
      return List.of();
    }
    LocalDate today = site.agenda().dateOf(now);
    LocalDate last = site.agenda().dateOf(now.plus(leads.getFirst())); // the longest
    return today
        .datesUntil(last.plusDays(1))
        .flatMap(date -> site.agenda().on(date).stream())
        .map(booking -> due(booking, leads, now))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The shortest one that is due: who comes late to remind does it once. */
  private static @Nullable Due due(Booking booking, List<Duration> leads, Instant now) {
    if (!(booking.state() instanceof BookingState.Booked) || !booking.start().isAfter(now)) {
      return null;
    }
    return leads.reversed().stream()
        .filter(lead -> !booking.start().minus(lead).isAfter(now))
        .findFirst()
        .map(lead -> new Due(booking.id(), booking.changes(), booking.start(), lead))
        .orElse(null);
  }

  /** Who was told of the time lately needs no reminder of it. */
  private static boolean isNews(Due due, List<Letter> told) {
    return told.stream()
        .noneMatch(
            letter ->
                letter.occasion().equals(due.occasion())
                    || (letter.kind() != Letter.Kind.REMINDER
                        && letter.kind() != Letter.Kind.EARLIER
                        && letter.madeAt().isAfter(due.known())));
  }

  private void add(String site, Due due, Instant now) {
    boolean _ =
        database.write(
            connection ->
                Outbox.hasAddress(connection, site, due.booking())
                    && Outbox.add(
                        connection,
                        Letter.fresh(
                            site,
                            due.booking(),
                            due.occasion(),
                            Letter.Kind.REMINDER,
                            now,
                            due.start())));
  }
}
