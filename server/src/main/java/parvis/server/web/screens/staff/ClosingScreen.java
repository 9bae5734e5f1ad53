package parvis.server.web.screens.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.hours.OneDay;
import parvis.engine.rules.OpeningRules;

/**
 * All that the page on which hours are closed is made from.
 *
 * @param site what the site is set up to do
 * @param today the date at the site
 * @param asked what is to be closed, as far as it was filled in
 * @param seen what it would do, null when that was not asked, or cannot be
 * @param flaws why it cannot be, in the reader's language
 * @param closed what is closed on days to come
 * @param opening what opening one of them again would do, null when that was not asked
 */
public record ClosingScreen(
    SiteConfiguration site,
    LocalDate today,
    Asked asked,
    @Nullable Seen seen,
    List<String> flaws,
    List<Closed> closed,
    @Nullable Opening opening) {
  /**
   * A day on which hours are closed.
   *
   * @param day which
   * @param date some moment of it
   * @param hours when it is open, as in 08:30-10:00; "closed" for never
   * @param name what people are told, null for nothing
   */
  public record Closed(OneDay day, Instant date, String hours, @Nullable Text name) {}

  /**
   * What opening a day again would do.
   *
   * @param closed the day
   * @param hours when it is open then
   * @param freed places that become free
   * @param waiting how many people of the waiting list could come then
   */
  public record Opening(Closed closed, String hours, List<OpeningRules.Freed> freed, int waiting) {
    public Opening {
      freed = List.copyOf(freed);
    }
  }

  /**
   * What is to be closed, as it was filled in.
   *
   * @param date of the day
   * @param start first time that is closed, empty for from the opening on
   * @param end first time that is open again, empty for the rest of the day
   * @param service id of the service, empty for the whole site
   * @param name what people are told, by language; may lack some
   */
  public record Asked(
      String date, String start, String end, String service, Map<String, String> name) {
    public Asked {
      name = Map.copyOf(name);
    }

    /** What people are told in that language, as far as it was filled in. */
    public String told(String language) {
      return name.getOrDefault(language, "");
    }
  }

  /**
   * What a closing would do.
   *
   * @param hours what would be open of that day, as in 08:30-10:00; "closed" for nothing
   * @param rows who could not be received, by booked time
   */
  public record Seen(String hours, List<Row> rows) {
    public Seen {
      rows = List.copyOf(rows);
    }

    /** How many are proposed another place. */
    public long moved() {
      return rows.stream().filter(row -> row.instead() != null).count();
    }

    /** How many would be cancelled, since there is no place. */
    public long cancelled() {
      return rows.size() - moved();
    }
  }

  /**
   * Somebody who could not be received.
   *
   * @param booking id of the booking
   * @param start the booked time
   * @param name of the person, null for not known
   * @param reasons ids of what was booked
   * @param people how many come together
   * @param writes whether the person has an address to which mail goes
   * @param instead the place proposed, null for none
   */
  public record Row(
      String booking,
      Instant start,
      @Nullable String name,
      List<String> reasons,
      int people,
      boolean writes,
      @Nullable Instant instead) {
    public Row {
      reasons = List.copyOf(reasons);
    }
  }

  public ClosingScreen {
    flaws = List.copyOf(flaws);
    closed = List.copyOf(closed);
  }

  /** Where commands of this site go. */
  public String api() {
    return To.siteApi(site.id());
  }

  /** The page itself. */
  public String here() {
    return To.closing(site.id());
  }

  /** The agenda of the day. */
  public String agenda() {
    return To.agenda(site.id()) + "?date=" + asked.date();
  }

  /** Where it is looked at what opening a day again would do. */
  public String opens(Closed one, String language) {
    String service = one.day().service();
    return "%s?lang=%s&open=%s%s#opening"
        .formatted(
            here(), language, one.day().date(), service == null ? "" : "&open-service=" + service);
  }

  /** Whether it is looked at what opening that day again would do. */
  public boolean isLookedAt(Closed one) {
    return opening != null && opening.closed().day().equals(one.day());
  }

  /** What becomes of each as proposed, as the command says it. */
  public String body() {
    return seen == null
        ? ""
        : seen.rows().stream()
            .map(ClosingScreen::settled)
            .collect(Collectors.joining(",", "{\"bookings\":[", "]}"));
  }

  private static String settled(Row row) {
    String start = row.instead() == null ? "" : ",\"start\":\"" + row.instead() + '"';
    return "{\"booking\":\"" + row.booking() + '"' + start + "}";
  }
}
