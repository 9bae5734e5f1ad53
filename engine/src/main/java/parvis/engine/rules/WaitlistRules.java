package parvis.engine.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.agenda.WaitlistEntry.Leaving;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;

/** Who waits for a place that becomes free, and to whom it is offered. */
final class WaitlistRules {
  /** More than a site can hope to offer anything to. */
  static final int MOST = 500;

  /** An offer is answered by a person, who sleeps: from then until then, in the site's time. */
  private static final LocalTime FROM = LocalTime.of(8, 0);

  private static final LocalTime UNTIL = LocalTime.of(20, 0);

  private final SiteState site;
  private final Agenda agenda;
  private final Instant at;

  WaitlistRules(SiteState site, Instant at) {
    this.site = site;
    this.agenda = site.agenda();
    this.at = at;
  }

  Decision join(AgendaCommand.JoinWaitlist command) {
    for (AgendaCommand.Wish wish : command.wants()) {
      Refusal refusal = BookingRules.refusalOf(site, wish);
      if (refusal != null) {
        return new Decision.Refused(refusal);
      }
    }
    if (agenda.waitlist().all().size() >= MOST) {
      return Decision.refuse(Reason.WAITLIST_FULL);
    }
    Ask ask =
        BookingRules.ask(site.catalogue(), command.wants(), command.people(), command.together());
    if (command.to().isBefore(firstDay(ask))) {
      return Decision.refuse(Reason.TOO_SOON_TO_BOOK);
    }
    return Decision.accept(
        new AgendaEvent.WaitlistJoined(
            command.booking(),
            command.key(),
            ask,
            command.from(),
            command.to(),
            command.channel(),
            command.language()));
  }

  Decision leave(String id, Leaving how) {
    return agenda.waitlist().find(id) == null
        ? Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", id)
        : Decision.accept(new AgendaEvent.WaitlistLeft(id, how));
  }

  /**
   * What follows by itself: who waited in vain leaves; the first for whom a place is free has it
   * kept for a time. One at a time, since a place that is kept is free for nobody else.
   */
  static List<SiteEvent> due(SiteState site, Instant at) {
    List<SiteEvent> needless = EarlierPlaces.due(site);
    if (!needless.isEmpty()) {
      return needless;
    }
    ZonedDateTime local = at.atZone(site.catalogue().configuration().zone());
    LocalDate today = local.toLocalDate();
    boolean asleep = local.toLocalTime().isBefore(FROM) || !local.toLocalTime().isBefore(UNTIL);
    return asleep || site.agenda().waitlist().isSettled(today)
        ? List.of()
        : new WaitlistRules(site, at).offer(today);
  }

  /**
   * In the morning there is to be offered what became free at night or is open to booking since
   * then, and some have waited in vain; null for never.
   */
  static @Nullable Instant next(SiteState site, Instant done) {
    if (site.agenda().waitlist().all().isEmpty()) {
      return null;
    }
    ZonedDateTime local = done.atZone(site.catalogue().configuration().zone());
    ZonedDateTime morning = local.with(FROM);
    return (morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant();
  }

  private List<SiteEvent> offer(LocalDate today) {
    for (WaitlistEntry entry : agenda.waitlist().all()) {
      if (isInVain(entry, today)) {
        return List.of(new AgendaEvent.WaitlistLeft(entry.id(), Leaving.TOO_LATE));
      }
      FreePlace place = findPlace(entry);
      if (place != null) {
        return List.of(
            new AgendaEvent.WaitlistLeft(entry.id(), Leaving.OFFERED), kept(entry, place));
      }
    }
    agenda.waitlist().settle(today);
    return List.of();
  }

  private boolean isInVain(WaitlistEntry entry, LocalDate today) {
    return !isBookable(entry.ask())
        || (entry.earlier() == null
            ? entry.to().isBefore(today)
            : new EarlierPlaces(site, at).isInVain(entry.earlier()));
  }

  private AgendaEvent kept(WaitlistEntry entry, FreePlace place) {
    Instant until = at.plus(site.catalogue().configuration().agenda().offerFor());
    return entry.earlier() != null
        ? new EarlierPlaces(site, at).offer(entry, entry.earlier(), place, until)
        : new AgendaEvent.PlaceHeld(
            entry.id(),
            entry.key(),
            entry.ask(),
            place.parts(),
            entry.channel(),
            entry.language(),
            until);
  }

  private boolean isBookable(Ask ask) {
    return ask.wants().stream()
        .allMatch(
            want ->
                site.catalogue().configuration().agenda().findOffer(want.demand().service())
                    != null);
  }

  /** The first place that the person can have, with time enough to answer; null for none. */
  private @Nullable FreePlace findPlace(WaitlistEntry entry) {
    if (entry.earlier() != null) {
      return new EarlierPlaces(site, at).find(entry.earlier(), entry.from());
    }
    Instant earliest =
        BookingRules.earliest(site, entry.ask(), false, at)
            .plus(site.catalogue().configuration().agenda().offerFor());
    LocalDate first = agenda.dateOf(earliest);
    LocalDate from = entry.from().isBefore(first) ? first : entry.from();
    LocalDate latest = BookingRules.latest(site, entry.ask(), at);
    LocalDate to = entry.to().isAfter(latest) ? latest : entry.to();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      List<FreePlace> free = agenda.diary().free(day, entry.ask(), earliest);
      if (!free.isEmpty()) {
        return free.getFirst();
      }
    }
    return null;
  }

  private LocalDate firstDay(Ask ask) {
    return agenda.dateOf(BookingRules.earliest(site, ask, false, at));
  }
}
