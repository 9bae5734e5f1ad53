package parvis.server.web.screens.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.view.AgendaView;
import parvis.engine.view.AppointmentRow;
import parvis.server.customers.Contact;
import parvis.server.mail.Letter;

/**
 * All that the agenda's screen is made from.
 *
 * @param view what is booked
 * @param waiting who waits for a place that becomes free, first come first
 * @param people who has booked or waits, by booking; may lack some
 * @param site what the site is set up to do
 * @param ask what the reader wants to see
 * @param mail what people were written
 */
public record AgendaScreen(
    AgendaView view,
    List<WaitlistEntry> waiting,
    Map<String, Contact> people,
    SiteConfiguration site,
    Ask ask,
    Mail mail) {
  /**
   * What people were written.
   *
   * @param on whether people are written to at all
   * @param letters the newest about each booking, by booking; may lack some
   */
  public record Mail(boolean on, Map<String, Letter> letters) {
    public Mail {
      letters = Map.copyOf(letters);
    }

    /** Nobody is written to. */
    public static Mail off() {
      return new Mail(false, Map.of());
    }
  }

  /**
   * What the reader wants to see.
   *
   * @param date the day, or one of the week
   * @param week the whole week
   * @param byAgent a column for each agent instead of each service
   * @param steers whether the reader plans absences and what is kept for people who walk in
   */
  public record Ask(LocalDate date, boolean week, boolean byAgent, boolean steers) {
    /** The first day shown. */
    public LocalDate first() {
      return week ? date.minusDays(date.getDayOfWeek().getValue() - 1L) : date;
    }

    /** How many days are shown. */
    public int days() {
      return week ? 7 : 1;
    }

    /** The same on another day. */
    Ask on(LocalDate other) {
      return new Ask(other, week, byAgent, steers);
    }

    /** As the address of the page says it. */
    public String query() {
      return "?date=" + date + (week ? "&view=week" : "") + (byAgent ? "&by=agents" : "");
    }
  }

  public AgendaScreen {
    waiting = List.copyOf(waiting);
    people = Map.copyOf(people);
  }

  /** Where commands of this site go. */
  public String api() {
    return To.siteApi(site.id());
  }

  /** Where the bookings that are shown are as a file. */
  public String export(String kind) {
    return "%s/agenda/bookings.%s?from=%s&to=%s".formatted(api(), kind, ask.first(), last());
  }

  /** Where hours of the day are closed. */
  public String closing() {
    return To.closing(site.id()) + "?date=" + bookDate();
  }

  /** The last day shown. */
  public LocalDate last() {
    return ask.first().plusDays(ask.days() - 1L);
  }

  /** The day that a new booking is looked for first. */
  public LocalDate bookDate() {
    return ask.date().isBefore(view.today()) ? view.today() : ask.date();
  }

  /** Who has booked, or for whom an earlier place is kept; null for not known. */
  public @Nullable Contact contact(AppointmentRow row) {
    return people.get(row.moves() == null ? row.id() : row.moves());
  }

  /** The newest letter about a booking, null for none. */
  public @Nullable Letter letter(AppointmentRow row) {
    return mail.letters().get(row.id());
  }

  /** Whether the person can be written to about the booking as it is. */
  public boolean writes(AppointmentRow row) {
    Contact contact = contact(row);
    return mail.on()
        && contact != null
        && contact.email() != null
        && (row.state() == AppointmentRow.State.BOOKED
            || row.state() == AppointmentRow.State.CANCELLED);
  }

  /** Whether it can be corrected how the person is reached. */
  public boolean corrects(AppointmentRow row) {
    return contact(row) != null && row.state() == AppointmentRow.State.BOOKED;
  }

  /** The day that is shown alone, or the first of the week. */
  public AgendaView.Day day() {
    return view.days().getFirst();
  }

  /** Reasons that can be booked, in groups as selects show them. */
  public List<ReasonGroup> reasons() {
    return ReasonGroup.of(site).stream()
        .map(
            group ->
                new ReasonGroup(
                    group.id(),
                    group.name(),
                    group.icon(),
                    group.choices().stream().filter(this::isBooked).toList()))
        .filter(group -> !group.choices().isEmpty())
        .toList();
  }

  private boolean isBooked(ReasonGroup.Choice choice) {
    String service = choice.reason().service();
    return service != null && site.agenda().findOffer(service) != null;
  }
}
