package parvis.server.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.rules.AgentChoice;
import parvis.server.web.api.Commands;
import parvis.server.web.api.PlaceView;
import parvis.server.web.api.Places;
import parvis.server.web.api.PlacesView;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.booking.PlacesScreen;

/** Free places as pages show them: the first, fourteen days, one of them open. */
@ApplicationScoped
public class FreeTimes {
  private static final int DAYS = 14;
  private static final int FURTHEST = 365;

  private final Commands commands;
  private final Places places;

  public FreeTimes(Commands commands, Places places) {
    this.commands = commands;
    this.places = places;
  }

  /**
   * What a page looks at.
   *
   * @param self its own address, without from and day
   * @param post where a place is asked for
   * @param back the step before
   * @param more where one thing more is chosen, null for nowhere
   * @param waitlist where one waits for a place that becomes free, null for nowhere
   * @param elsewhere where the places of other sites are, null for nowhere
   * @param moved the booked time that is given another, null for a new booking
   * @param from first of the days, null for today
   * @param day the day that is open, null for none
   */
  record View(
      String self,
      String post,
      String back,
      @Nullable String more,
      @Nullable String waitlist,
      @Nullable String elsewhere,
      @Nullable Instant moved,
      @Nullable String from,
      @Nullable String day) {}

  /**
   * The free places.
   *
   * @param body what is sent to have the place that begins then
   */
  PlacesScreen look(String site, Places.Search search, View view, Function<Instant, String> body) {
    Catalogue catalogue = commands.catalogue(site);
    LocalDate today = places.today(site);
    LocalDate from = read(view.from(), today);
    LocalDate start = from == null ? today : from;
    PlacesView found = places.find(site, search, start, start.plusDays(DAYS - 1));
    LocalDate open = read(view.day(), today);
    Days days = new Days(catalogue.configuration().zone(), view.self() + "&from=" + start, body);
    PlaceView first = found.first();
    return new PlacesScreen(
        catalogue.configuration().name(),
        wish(catalogue, search),
        first == null ? null : days.offer(first),
        found.days().stream().map(days::show).toList(),
        found.days().stream()
            .filter(day -> day.date().equals(open))
            .findFirst()
            .map(days::show)
            .orElse(null),
        new PlacesScreen.Links(
            view.post(),
            view.back(),
            view.more(),
            start.isAfter(today) ? view.self() + "&from=" + start.minusDays(DAYS) : null,
            first == null ? null : view.self() + "&from=" + start.plusDays(DAYS),
            view.waitlist(),
            view.elsewhere()),
        view.moved(),
        meeting(catalogue, site, search, start, found));
  }

  /** How people are received together; with how many could come where so many cannot. */
  private PlacesScreen.@Nullable Meeting meeting(
      Catalogue catalogue, String site, Places.Search search, LocalDate start, PlacesView found) {
    OptionalInt places =
        search.wishes().stream()
            .flatMap(wish -> Stream.ofNullable(reason(catalogue, wish.reason()).service()))
            .mapToInt(catalogue.configuration().agenda()::places)
            .filter(one -> one > 1)
            .min();
    if (places.isEmpty()) {
      return null;
    }
    boolean asks = found.first() == null && search.people() > 1 && search.instead() == null;
    return new PlacesScreen.Meeting(places.getAsInt(), asks ? most(site, search, start) : null);
  }

  private @Nullable Integer most(String site, Places.Search search, LocalDate start) {
    Places.Search forOne =
        new Places.Search(search.wishes(), 1, search.together(), search.byStaff(), null);
    PlacesView some = places.find(site, forOne, start, start.plusDays(DAYS - 1));
    return Stream.concat(
            Stream.ofNullable(some.first()),
            some.days().stream().flatMap(day -> day.places().stream()))
        .flatMap(place -> Stream.ofNullable(place.left()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static PlacesScreen.Wish wish(Catalogue catalogue, Places.Search search) {
    List<String> reasons = search.wishes().stream().map(AgendaCommand.Wish::reason).toList();
    AgendaCommand.Wish first = search.wishes().getFirst();
    return new PlacesScreen.Wish(
        reasons.stream().map(one -> reason(catalogue, one)).toList(),
        search.people(),
        Set.copyOf(first.needs()),
        catalogue.configuration().needs(),
        AgentChoice.list(catalogue, reasons),
        first.agent() == null ? null : catalogue.findAgent(first.agent()),
        search.together());
  }

  private record Days(ZoneId zone, String self, Function<Instant, String> body) {
    PlacesScreen.Day show(PlacesView.Day day) {
      return new PlacesScreen.Day(
          day.date().atTime(12, 0).atZone(zone).toInstant(),
          self + "&day=" + day.date() + "#times",
          day.places().stream().map(this::offer).toList());
    }

    PlacesScreen.Offer offer(PlaceView place) {
      return new PlacesScreen.Offer(
          place.start(), place.end(), body.apply(place.start()), place.left());
    }
  }

  /** A reason that a page names; 404 when there is none. */
  static Reason reason(Catalogue catalogue, String id) {
    Reason reason = catalogue.findReason(id);
    if (reason == null) {
      throw ProblemException.of(404, "refusal.UNKNOWN_REASON", id);
    }
    return reason;
  }

  /**
   * The date of an address; null for none, for what is no date, and for one that is never shown.
   */
  private static @Nullable LocalDate read(@Nullable String text, LocalDate today) {
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      return date.isBefore(today) || date.isAfter(today.plusDays(FURTHEST)) ? null : date;
    } catch (DateTimeParseException e) {
      return null; // an address that somebody typed: the page shows the days from today on
    }
  }
}
