package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.Diary;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Refusal;
import parvis.engine.rules.BookingRules;
import parvis.engine.site.SiteState;

/** Finds places that can be booked. */
@ApplicationScoped
public class Places {
  static final int MOST_DAYS = 62;
  static final int DAYS_FURTHER = 13;

  /**
   * What is looked for.
   *
   * @param wishes one for each service, in order
   * @param people how many come together
   * @param together whether one agent must receive all of it
   * @param byStaff whether staff looks, whom the notice does not bind
   * @param instead id of the booking that is given another time, whose own place is free for it;
   *     null for a new one
   */
  public record Search(
      List<AgendaCommand.Wish> wishes,
      int people,
      boolean together,
      boolean byStaff,
      @Nullable String instead) {}

  private record Found(@Nullable Refusal refusal, @Nullable PlacesView places) {}

  private final Commands commands;

  public Places(Commands commands) {
    this.commands = commands;
  }

  /** The date of today at the site. */
  public LocalDate today(String site) {
    return commands.now().atZone(commands.catalogue(site).configuration().zone()).toLocalDate();
  }

  /**
   * The free places of some days, and the first one from the first of these days on.
   *
   * @throws parvis.server.web.problem.ProblemException 404 for what is unknown or not booked ahead
   */
  public PlacesView find(String site, Search search, LocalDate from, LocalDate to) {
    Instant now = commands.now();
    Found found = commands.look(site, state -> find(state, search, new Days(from, to), now));
    if (found.refusal() != null || found.places() == null) {
      throw commands.refused(site, Objects.requireNonNull(found.refusal()), 404);
    }
    return found.places();
  }

  private static Found find(SiteState site, Search search, Days days, Instant now) {
    for (AgendaCommand.Wish wish : search.wishes()) {
      Refusal refusal = BookingRules.refusalOf(site, wish);
      if (refusal != null) {
        return new Found(refusal, null);
      }
    }
    Ask ask =
        BookingRules.ask(site.catalogue(), search.wishes(), search.people(), search.together());
    Instant earliest = BookingRules.earliest(site, ask, search.byStaff(), now);
    LocalDate first = site.agenda().dateOf(earliest);
    LocalDate latest = BookingRules.latest(site, ask, now);
    Booking moved = search.instead() == null ? null : site.agenda().find(search.instead());
    List<PlacesView.Day> all =
        days.each()
            .map(
                date ->
                    date.isBefore(first) || date.isAfter(latest)
                        ? new PlacesView.Day(date, List.of())
                        : new PlacesView.Day(date, views(free(site, moved, date, ask, earliest))))
            .toList();
    LocalDate start = days.from().isBefore(first) ? first : days.from();
    FreePlace next =
        moved == null
            ? site.agenda().diary().findFirst(start, latest, ask, earliest)
            : between(start, latest)
                .flatMap(date -> free(site, moved, date, ask, earliest).stream().limit(1))
                .findFirst()
                .orElse(null);
    return new Found(null, new PlacesView(next == null ? null : PlaceView.of(next), all));
  }

  private static List<FreePlace> free(
      SiteState site, @Nullable Booking moved, LocalDate date, Ask ask, Instant from) {
    Diary diary = site.agenda().diary();
    return moved == null
        ? diary.free(date, ask, from)
        : diary.freeInstead(moved, date, from).stream()
            .filter(place -> !place.start().equals(moved.start()))
            .toList();
  }

  private static Stream<LocalDate> between(LocalDate first, LocalDate last) {
    return first.isAfter(last) ? Stream.empty() : first.datesUntil(last.plusDays(1));
  }

  private static List<PlaceView> views(List<FreePlace> places) {
    return places.stream().map(PlaceView::of).toList();
  }
}
