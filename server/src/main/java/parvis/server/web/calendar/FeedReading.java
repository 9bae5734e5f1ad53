package parvis.server.web.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.Planned;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.hours.Span;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;
import parvis.server.access.link.CalendarLink;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.web.api.Commands;

/** Reads what a link shows: the state once, and who has booked in one go. */
@ApplicationScoped
public class FeedReading {
  private static final Comparator<Booking> BY_TIME =
      Comparator.comparing(Booking::start).thenComparing(Booking::id);

  private final Commands commands;
  private final BookingContacts contacts;

  public FeedReading(Commands commands, BookingContacts contacts) {
    this.commands = commands;
    this.contacts = contacts;
  }

  /** The bookings that the link shows, by time, from yesterday on. */
  List<FeedEntry> read(CalendarLink link) {
    List<FeedEntry> entries = commands.look(link.site(), state -> new Reader(state, link).list());
    if (!link.names()) {
      return entries;
    }
    Map<String, Contact> known =
        contacts.find(
            link.site(),
            entries.stream().filter(entry -> !entry.cancelled()).map(FeedEntry::id).toList());
    return entries.stream().map(entry -> entry.by(name(known.get(entry.id())))).toList();
  }

  private static @Nullable String name(@Nullable Contact contact) {
    return contact == null ? null : contact.name();
  }

  /** Looks at one state for one link. */
  private static final class Reader {
    private final Agenda agenda;
    private final Catalogue catalogue;
    private final CalendarLink link;
    private final @Nullable Agent agent;
    private final Map<LocalDate, Planned> planned = new HashMap<>();

    Reader(SiteState state, CalendarLink link) {
      this.agenda = state.agenda();
      this.catalogue = state.catalogue();
      this.link = link;
      this.agent = link.agent() == null ? null : catalogue.findAgent(link.agent());
    }

    List<FeedEntry> list() {
      if (link.kind() == CalendarLink.Kind.AGENT && agent == null) {
        return List.of();
      }
      return agenda.all().stream()
          .filter(booking -> !(booking.state() instanceof BookingState.Held))
          .sorted(BY_TIME)
          .flatMap(this::entry)
          .toList();
    }

    private Stream<FeedEntry> entry(Booking booking) {
      boolean sure = agent == null || booking.parts().stream().anyMatch(this::names);
      boolean shown = sure || (link.shared() && booking.parts().stream().anyMatch(this::mayBe));
      LocalDate date = agenda.dateOf(booking.start());
      return shown ? Stream.of(FeedEntry.of(catalogue, booking, date, sure)) : Stream.empty();
    }

    private boolean names(Part part) {
      return agent != null && agent.id().equals(part.demand().agent());
    }

    /** Whether this agent is planned then, and may receive it as well as others. */
    private boolean mayBe(Part part) {
      if (agent == null || part.demand().agent() != null) {
        return false;
      }
      String band = catalogue.bandId(catalogue.bandAt(part.start()));
      Competence competence = agent.competences(band).get(part.demand().service());
      return competence != null
          && competence.tier() == 1
          && planned
              .computeIfAbsent(agenda.dateOf(part.start()), agenda::planned)
              .agents()
              .getOrDefault(agent.id(), List.of())
              .stream()
              .anyMatch(there -> there.contains(new Span(part.start(), part.end())));
    }
  }
}
