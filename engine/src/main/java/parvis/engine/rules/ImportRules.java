package parvis.engine.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.Trial;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;

/**
 * Bookings that were made elsewhere: each takes its place after those before it, and they are
 * booked together or not at all. What is known already stays as it is here.
 *
 * <p>The person was promised the time by somebody: it need be none of those that are offered here,
 * the notice does not matter, and no limit of open bookings. Somebody must be able to receive.
 */
public final class ImportRules {
  private final SiteState site;
  private final Agenda agenda;
  private final Instant now;
  private final Trial trial;
  private final Set<String> taken = new HashSet<>();

  private ImportRules(SiteState site, Instant now) {
    this.site = site;
    this.agenda = site.agenda();
    this.now = now;
    this.trial = agenda.diary().tryOut();
  }

  /** What would become of one booking. */
  public sealed interface Verdict {
    /**
     * It would be booked.
     *
     * @param ask what is asked for
     * @param place what it would take
     */
    record Books(Ask ask, FreePlace place) implements Verdict {}

    /** It was imported before, or is twice among those to import. */
    record Known(@Nullable Booking booking) implements Verdict {}

    /**
     * It cannot be booked.
     *
     * @param nearest the nearest place that is offered that day, null for none
     */
    record Refused(Refusal refusal, @Nullable Instant nearest) implements Verdict {}
  }

  /** What would become of each of these, in order; nothing changes. */
  public static List<Verdict> examine(
      SiteState site, List<AgendaCommand.Imported> all, Instant now) {
    ImportRules rules = new ImportRules(site, now);
    return all.stream().map(rules::examine).toList();
  }

  static Decision decide(SiteState site, AgendaCommand.ImportBookings command, Instant at) {
    List<Verdict> verdicts = examine(site, command.bookings(), at);
    Instant until = at.plus(site.catalogue().configuration().agenda().hold());
    List<SiteEvent> events = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      AgendaCommand.Imported one = command.bookings().get(i);
      switch (verdicts.get(i)) {
        case Verdict.Refused(Refusal refusal, var _) -> {
          return new Decision.Refused(refusal);
        }
        case Verdict.Known _ -> {}
        case Verdict.Books(Ask ask, FreePlace place) -> {
          events.add(
              new AgendaEvent.PlaceHeld(
                  one.booking(),
                  one.key(),
                  ask,
                  place.parts(),
                  command.channel(),
                  one.language(),
                  until));
          events.add(new AgendaEvent.PlaceBooked(one.booking(), one.person()));
        }
      }
    }
    return new Decision.Accepted(events);
  }

  private Verdict examine(AgendaCommand.Imported one) {
    Booking known = agenda.find(one.booking());
    if (known != null || !taken.add(one.booking())) {
      return new Verdict.Known(known);
    }
    for (AgendaCommand.Wish wish : one.wants()) {
      Refusal refusal = BookingRules.refusalOf(site, wish);
      if (refusal != null) {
        return new Verdict.Refused(refusal, null);
      }
    }
    Ask ask = BookingRules.ask(site.catalogue(), one.wants(), one.people(), one.together());
    if (one.start().isBefore(now)) {
      return new Verdict.Refused(Refusal.of(Reason.TOO_SOON_TO_BOOK), null);
    }
    LocalDate date = agenda.dateOf(one.start());
    if (date.isAfter(BookingRules.latest(site, ask, now))) {
      return new Verdict.Refused(Refusal.of(Reason.TOO_FAR_TO_BOOK), null);
    }
    FreePlace place = trial.take(date, ask, one.start());
    return place == null
        ? new Verdict.Refused(
            Refusal.of(Reason.PLACE_TAKEN), trial.nearest(date, ask, one.start(), now).orElse(null))
        : new Verdict.Books(ask, place);
  }
}
