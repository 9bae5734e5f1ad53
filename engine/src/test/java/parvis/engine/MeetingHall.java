package parvis.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.rules.BookingRules;
import parvis.engine.visit.Channel;

/**
 * A room in which one agent receives several people at once, each hour from eight to six; the
 * service is {@code meeting}. The day is 24 November, at nine.
 */
final class MeetingHall {
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  static final Instant TEN = BookingTest.TEN;
  static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));

  private MeetingHall() {}

  /** A room with so many seats, where a session takes so many people; the room has a lift. */
  static SiteFixture of(int seats, int places) {
    return new SiteFixture(configuration(seats, places, Duration.ZERO));
  }

  /** The same, with time left free after each session. */
  static SiteConfiguration configuration(int seats, int places, Duration buffer) {
    HallBuilder hall =
        new HallBuilder()
            .need("lift")
            .service("meeting")
            .desk(
                "room",
                Map.of("meeting", Aptitude.of(1)),
                desk ->
                    HallBuilder.offering("lift").apply(HallBuilder.withPlaces(seats).apply(desk)))
            .agent("nadia", "meeting");
    Map<DayOfWeek, List<OpeningHours.Interval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new OpeningHours.Interval(LocalTime.of(8, 0), LocalTime.of(18, 0))));
    }
    hall.hours = OpeningHours.ofWeek(week);
    hall.agenda = AgendaRules.none().withOffers(Map.of("meeting", offer(places, buffer)));
    return hall.build();
  }

  private static BookingOffer offer(int places, Duration buffer) {
    return new BookingOffer(
        Duration.ofHours(1),
        buffer,
        Duration.ZERO,
        20,
        0,
        null,
        places,
        Duration.ofMinutes(30),
        Duration.ofMinutes(5),
        WhenLate.WALK_IN,
        false);
  }

  static AgendaCommand.HoldPlace hold(String booking, Instant start, int people, String... needs) {
    return new AgendaCommand.HoldPlace(
        booking,
        "key-" + booking,
        List.of(new AgendaCommand.Wish("meeting", null, List.of(needs))),
        start,
        people,
        false,
        Channel.GREETER,
        "fr");
  }

  static SiteFixture booked(SiteFixture site, String booking, Instant start, int people) {
    return site.when(hold(booking, start, people)).when(new AgendaCommand.BookPlace(booking, null));
  }

  static Ask ask(SiteFixture site, int people) {
    return BookingRules.ask(
        site.site.catalogue(), List.of(AgendaCommand.Wish.of("meeting")), people, false);
  }

  /** The place that begins then for so many, null when there is none. */
  static @Nullable FreePlace find(SiteFixture site, Instant start, int people) {
    return site.site
        .agenda()
        .diary()
        .find(site.site.agenda().dateOf(start), ask(site, people), start);
  }
}
