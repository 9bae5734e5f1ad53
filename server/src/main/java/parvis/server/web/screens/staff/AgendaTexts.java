package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.view.AgendaView;
import parvis.engine.view.AppointmentRow;
import parvis.server.customers.Contact;
import parvis.server.web.screens.Words;

/** What the agenda's templates ask of their screen. */
@TemplateExtension
final class AgendaTexts {
  private static final int FULL = 100;
  private static final int NEARLY_FULL = 90;
  private static final int WELL_FILLED = 60;

  private AgendaTexts() {}

  /** The day as a table. */
  static AgendaGrid grid(AgendaScreen screen, Words words) {
    return AgendaGrid.of(screen, words);
  }

  /** The day or the week in words. */
  static String heading(AgendaScreen screen, Words words) {
    AgendaScreen.Ask ask = screen.ask();
    return ask.week()
        ? words.say(
            "agenda.week.of", name(ask.first(), words), name(ask.first().plusDays(6), words))
        : named(ask.date(), words);
  }

  /** A date in words, such as mardi 24 novembre, the first letter large. */
  static String named(LocalDate date, Words words) {
    String name = name(date, words);
    return name.substring(0, 1).toUpperCase(Locale.of(words.language())) + name.substring(1);
  }

  /** A date in words, such as mardi 24 novembre. */
  static String name(LocalDate date, Words words) {
    return words.date(date.atStartOfDay(words.zone()).toInstant());
  }

  /** The page of the day before, or of the week before. */
  static String before(AgendaScreen screen) {
    return page(screen, screen.ask().on(screen.ask().date().minusDays(screen.ask().days())));
  }

  /** The page of the day after, or of the week after. */
  static String after(AgendaScreen screen) {
    return page(screen, screen.ask().on(screen.ask().date().plusDays(screen.ask().days())));
  }

  /** The page of today. */
  static String now(AgendaScreen screen) {
    return page(screen, screen.ask().on(screen.view().today()));
  }

  /** The page of the same day, alone or in its week. */
  static String over(AgendaScreen screen, boolean week) {
    AgendaScreen.Ask ask = screen.ask();
    return page(
        screen, new AgendaScreen.Ask(ask.date(), week, ask.byAgent() && !week, ask.steers()));
  }

  /** The page of the same day by agents or by services. */
  static String by(AgendaScreen screen, boolean agents) {
    AgendaScreen.Ask ask = screen.ask();
    return page(screen, new AgendaScreen.Ask(ask.date(), false, agents, ask.steers()));
  }

  /** The page of one day of the week. */
  static String only(AgendaScreen screen, LocalDate date) {
    return page(screen, new AgendaScreen.Ask(date, false, false, screen.ask().steers()));
  }

  private static String page(AgendaScreen screen, AgendaScreen.Ask ask) {
    return To.agenda(screen.site().id()) + ask.query();
  }

  /** Who has booked, as lists say it. */
  static String who(AgendaScreen screen, AppointmentRow row, Words words) {
    Contact contact = screen.contact(row);
    return contact == null ? words.say("agenda.nobody") : contact.name();
  }

  /** Who waits for a place, in words. */
  static String waits(AgendaScreen screen, WaitlistEntry entry, Words words) {
    Contact contact = contact(screen, entry);
    return contact == null ? words.say("agenda.nobody") : contact.name();
  }

  /** What is waited for, on which days, and how to reach the person, in a line. */
  static String wish(AgendaScreen screen, WaitlistEntry entry, Words words) {
    Contact contact = contact(screen, entry);
    String reasons =
        entry.ask().wants().stream()
            .map(want -> Names.ofReason(screen.site(), want.reason(), words))
            .collect(Collectors.joining(", "));
    String days =
        entry.earlier() == null
            ? words.say("agenda.waiting.days", name(entry.from(), words), name(entry.to(), words))
            : words.say(
                "agenda.waiting.earlier",
                name(entry.from(), words),
                name(entry.to(), words),
                words.time(entry.earlier().than()));
    return Stream.of(
            reasons,
            days,
            contact == null ? null : contact.phone(),
            contact == null ? null : contact.email())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private static @Nullable Contact contact(AgendaScreen screen, WaitlistEntry entry) {
    return screen.people().get(entry.earlier() == null ? entry.id() : entry.earlier().booking());
  }

  /** Of and when, to tell one booking from others: what a dialog says of it. */
  static String called(AgendaScreen screen, AppointmentRow row, Words words) {
    return words.time(row.start()) + " · " + who(screen, row, words);
  }

  /** What was booked, and what is special about it. */
  static String what(AppointmentRow row, Words words) {
    List<String> parts = new ArrayList<>();
    parts.add(
        row.parts().stream()
            .map(part -> words.text(part.reasonName()))
            .distinct()
            .collect(Collectors.joining(", ")));
    parts.addAll(special(row, words));
    return String.join(" · ", parts);
  }

  /** What is special about a service of a booking, beside its reason. */
  static String more(AgendaGrid.Entry entry, Words words) {
    List<String> parts = new ArrayList<>();
    parts.add(words.text(entry.part().reasonName()));
    if (entry.isOneOfSeveral()) {
      parts.add(words.say("agenda.part", entry.number(), entry.booking().parts().size()));
    }
    parts.addAll(special(entry.booking(), words));
    return String.join(" · ", parts);
  }

  private static List<String> special(AppointmentRow row, Words words) {
    List<String> parts = new ArrayList<>();
    if (row.people() > 1) {
      parts.add(words.say("visit.party", row.people()));
    }
    if (!row.language().equals(words.language())) {
      parts.add(Locale.of(row.language()).getDisplayLanguage(Locale.of(words.language())));
    }
    TreeSet<String> agents = new TreeSet<>();
    for (AppointmentRow.PartRow part : row.parts()) {
      if (part.agentName() != null) {
        agents.add(part.agentName());
      }
    }
    if (!agents.isEmpty()) {
      parts.add(words.say("agenda.with", String.join(", ", agents)));
    }
    return parts;
  }

  /** A state as a chip's class. */
  static String level(AppointmentRow row) {
    if (row.comes() && !row.can().stay()) {
      return "late";
    }
    return switch (row.state()) {
      case HELD, BOOKED, CANCELLED -> "quiet";
      case ARRIVED -> "fine";
      case MISSED -> "warning";
    };
  }

  /** The state in a word, with the number of who is here. */
  static String state(AppointmentRow row, Words words) {
    if (row.comes() && !row.can().stay()) {
      return words.say("agenda.lost.chip");
    }
    @Nullable String token = row.token();
    String state = row.moves() == null ? words.name(row.state()) : words.say("agenda.earlier.chip");
    return token == null ? state : state + " · " + token;
  }

  /** That the agent named will not be there. */
  static String awayWords(AppointmentRow row, Words words) {
    return row.parts().stream()
        .map(AppointmentRow.PartRow::agentName)
        .filter(Objects::nonNull)
        .findFirst()
        .map(agent -> words.say("agenda.away", agent))
        .orElse("");
  }

  /** Whether the booked time is over and the person is not here. */
  static boolean isOverdue(AppointmentRow row, Instant at) {
    return row.comes() && row.start().isBefore(at);
  }

  /** Whether that is today. */
  static boolean isToday(AgendaScreen screen, AgendaView.Day day) {
    return day.date().equals(screen.view().today());
  }

  /** Those given up that day. */
  static List<AppointmentRow> cancelled(AgendaView.Day day) {
    return day.appointments().stream().filter(row -> !row.takesPlace()).toList();
  }

  /** How many are booked that day. */
  static int count(AgendaView.Day day) {
    return (int) day.appointments().stream().filter(AppointmentRow::takesPlace).count();
  }

  /** The hours at which some day of the week receives or has received people, by the clock. */
  static List<Integer> hours(AgendaScreen screen, Words words) {
    TreeSet<Integer> hours = new TreeSet<>();
    screen
        .view()
        .days()
        .forEach(day -> day.hours().forEach(hour -> hours.add(hourOf(hour.from(), words))));
    return List.copyOf(hours);
  }

  /** Whether it is that hour now, on one of the days shown. */
  static boolean isNow(AgendaScreen screen, Integer hour, Words words) {
    return hourOf(screen.view().at(), words) == hour
        && screen.view().days().stream().anyMatch(day -> day.date().equals(screen.view().today()));
  }

  private static int hourOf(Instant at, Words words) {
    return at.atZone(words.zone()).getHour();
  }

  /** That hour of the day, null when it is closed. */
  static AgendaView.@Nullable HourRow at(AgendaView.Day day, Integer hour, Words words) {
    return day.hours().stream()
        .filter(one -> hourOf(one.from(), words) == hour)
        .findFirst()
        .orElse(null);
  }

  /** Percent of the planned time that is booked. */
  static long percent(AgendaView.HourRow hour) {
    return hour.plannedMinutes() == 0
        ? hour.bookedMinutes() == 0 ? 0 : FULL
        : Math.min(FULL, hour.bookedMinutes() * FULL / hour.plannedMinutes());
  }

  /** How full an hour is, as a class. */
  static String fill(AgendaView.HourRow hour) {
    long percent = percent(hour);
    return percent >= NEARLY_FULL ? "full" : percent >= WELL_FILLED ? "filled" : "airy";
  }

  /** When an absence is, in words. */
  static String when(AgendaView.AbsenceRow row, Words words) {
    Instant from = row.span().from();
    Instant to = row.span().to();
    boolean sameDay = words.day(from).equals(words.day(to));
    return sameDay
        ? words.say("agenda.absence.day", words.date(from), words.time(from), words.time(to))
        : words.say(
            "agenda.absence.days",
            words.date(from),
            words.time(from),
            words.date(to),
            words.time(to));
  }

  /** When a booking is, with its day. */
  static String when(AppointmentRow row, Words words) {
    return words.say("agenda.when", words.date(row.start()), words.time(row.start()));
  }

  /** The bookings that nobody can receive, as a command takes them. */
  static String lostBody(AgendaScreen screen) {
    return screen.view().lost().stream()
        .map(row -> '"' + row.id() + '"')
        .collect(Collectors.joining(",", "{\"bookings\":[", "]}"));
  }
}
