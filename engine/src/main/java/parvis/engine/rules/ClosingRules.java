package parvis.engine.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.Trial;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.Closing;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.hours.Span;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;

/**
 * Closing some hours of a day on which places are booked: who is touched, which place each is
 * proposed, and all of it done at once (3.1).
 *
 * <p>What is looked at and what is done come from the same rules: a closing is done as it was seen,
 * or not at all.
 */
public final class ClosingRules {
  private final SiteState site;
  private final Closing closing;
  private final Instant now;
  private final Catalogue after;

  private ClosingRules(SiteState site, Closing closing, Instant now) {
    this.site = site;
    this.closing = closing;
    this.now = now;
    this.after = new Catalogue(closing.applyTo(wanted(site)));
  }

  /** What the site works by, without what is still there only because it is in use. */
  private static SiteConfiguration wanted(SiteState site) {
    return site.retired().takenFrom(site.catalogue().configuration());
  }

  /**
   * Somebody who has booked and could not be received any more.
   *
   * @param booking as it is
   * @param instead the first free place after its time, taken by nobody before in the list; null
   *     when there is none
   */
  public record Touched(Booking booking, @Nullable FreePlace instead) {}

  /** What a closing would do, or why it cannot be. */
  public sealed interface Outcome {
    /**
     * It can be.
     *
     * @param closing what is still to come of it
     * @param configuration what the site would work by
     * @param touched who could not be received, by booked time
     */
    record Closes(Closing closing, SiteConfiguration configuration, List<Touched> touched)
        implements Outcome {
      public Closes {
        touched = List.copyOf(touched);
      }
    }

    /** It cannot be. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /** What a closing would do; nothing changes. */
  public static Outcome examine(SiteState site, Closing asked, Instant now) {
    Catalogue before = new Catalogue(wanted(site));
    if (asked.service() != null && before.findService(asked.service()) == null) {
      return refuse(Refusal.of(Reason.UNKNOWN_SERVICE, "service", asked.service()));
    }
    Closing closing = toCome(site, asked, now);
    if (closing == null) {
      return refuse(Refusal.of(Reason.TIME_PAST));
    }
    ClosingRules rules = new ClosingRules(site, closing, now);
    return rules.changesNothing()
        ? refuse(Refusal.of(Reason.ALREADY_SO))
        : new Outcome.Closes(closing, rules.after.configuration(), rules.touched());
  }

  private static Outcome refuse(Refusal refusal) {
    return new Outcome.Refused(refusal);
  }

  /** Hours gone by were as they were: of today, what is left from this minute on. */
  private static @Nullable Closing toCome(SiteState site, Closing asked, Instant now) {
    ZonedDateTime local = now.atZone(site.catalogue().configuration().zone());
    int days = asked.date().compareTo(local.toLocalDate());
    if (days != 0) {
      return days < 0 ? null : asked;
    }
    LocalTime minute = local.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return asked.from(minute);
  }

  private boolean changesNothing() {
    return spans(site.catalogue()).equals(spans(after));
  }

  private List<Span> spans(Catalogue catalogue) {
    String service = closing.service();
    OpeningCalendar calendar =
        service == null
            ? OpeningCalendar.of(catalogue.configuration())
            : OpeningCalendar.ofService(catalogue, service);
    return calendar.spans(closing.date());
  }

  static Decision decide(SiteState site, AgendaCommand.CloseHours command, Instant now) {
    return switch (examine(site, command.closing(), now)) {
      case Outcome.Refused(Refusal refusal) -> new Decision.Refused(refusal);
      case Outcome.Closes(Closing closing, var configuration, List<Touched> touched) -> {
        List<SiteEvent> events = new ArrayList<>(Retirement.publish(site, configuration));
        events.addAll(new ClosingRules(site, closing, now).released());
        Optional<List<SiteEvent>> settled = settle(touched, command.bookings());
        settled.ifPresent(events::addAll);
        yield settled.isEmpty()
            ? Decision.refuse(Reason.AGENDA_CHANGED)
            : new Decision.Accepted(events);
      }
    };
  }

  /** What becomes of who is touched; empty when something else was seen. */
  private static Optional<List<SiteEvent>> settle(
      List<Touched> touched, List<AgendaCommand.Settled> seen) {
    Map<String, AgendaCommand.Settled> left = new HashMap<>();
    seen.forEach(one -> left.put(one.booking(), one));
    List<SiteEvent> events = new ArrayList<>();
    for (Touched one : touched) {
      String id = one.booking().id();
      AgendaCommand.Settled settled = left.remove(id);
      if (settled == null) {
        return Optional.empty();
      }
      if (settled.start() == null) {
        events.add(new AgendaEvent.BookingCancelled(id, BookingState.Cause.SITE));
      } else if (one.instead() != null && one.instead().start().equals(settled.start())) {
        events.add(
            new AgendaEvent.BookingMoved(id, one.instead().parts(), BookingState.Cause.SITE));
      } else {
        return Optional.empty();
      }
    }
    return left.isEmpty() ? Optional.of(events) : Optional.empty();
  }

  /** Places kept while a form is filled, at which nobody would be received. */
  private List<SiteEvent> released() {
    return outside()
        .filter(booking -> booking.state() instanceof BookingState.Held)
        .<SiteEvent>map(booking -> new AgendaEvent.PlaceReleased(booking.id()))
        .toList();
  }

  private Stream<Booking> outside() {
    return site.agenda().on(closing.date()).stream()
        .filter(Booking::isToCome)
        .filter(booking -> !booking.parts().stream().allMatch(this::isOpen));
  }

  private boolean isOpen(Part part) {
    Span span = new Span(part.start(), part.end());
    LocalDate date = site.agenda().dateOf(part.start());
    return OpeningCalendar.ofService(after, part.demand().service()).spans(date).stream()
        .anyMatch(open -> open.contains(span));
  }

  private List<Touched> touched() {
    List<Booking> outside = outside().toList();
    Set<String> ids = outside.stream().map(Booking::id).collect(Collectors.toSet());
    Trial trial = site.agenda().whatIf().configured(after, ids).tryOut();
    return outside.stream()
        .filter(booking -> booking.state() instanceof BookingState.Booked)
        .map(booking -> new Touched(booking, instead(booking, trial)))
        .toList();
  }

  /** The first free place after the booked time, on that day or a later one. */
  private @Nullable FreePlace instead(Booking booking, Trial trial) {
    if (!BookingRules.mayMove(site, booking)) {
      return null;
    }
    Agenda agenda = site.agenda();
    Instant from = booking.start().isAfter(now) ? booking.start() : now;
    LocalDate last = BookingRules.latest(site, booking.ask(), now);
    LocalDate date = agenda.dateOf(from);
    FreePlace place = null;
    while (place == null && !date.isAfter(last)) {
      place = trial.takeFirst(date, booking.ask(), from);
      date = date.plusDays(1);
    }
    return place;
  }
}
