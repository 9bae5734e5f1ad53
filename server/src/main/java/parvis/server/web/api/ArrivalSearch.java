package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.host.Hosts;

/** Which booking somebody at a kiosk means: at most one, and none rather than a wrong one. */
@ApplicationScoped
public class ArrivalSearch {
  private static final int SITES_SEARCHED = 50; // by name: each may ask the database

  private final Commands commands;
  private final BookingContacts contacts;
  private final Hosts hosts;

  public ArrivalSearch(Commands commands, BookingContacts contacts, Hosts hosts) {
    this.commands = commands;
    this.contacts = contacts;
    this.hosts = hosts;
  }

  /**
   * A booking that was found.
   *
   * @param byLink whether the person showed its link, which is the right to it
   */
  record Found(String site, Booking booking, boolean byLink) {}

  /** What is meant, of {@code site} if there is such a booking, else of another site. */
  Optional<Found> find(String site, ArrivalBody body) {
    String code = body.code();
    if (code == null) {
      return findByName(site, Objects.requireNonNull(body.name()), time(body));
    }
    String shown = code.strip();
    return shown.contains("/") || shown.contains(".") ? findByLink(shown) : findByCode(site, shown);
  }

  private static LocalTime time(ArrivalBody body) {
    return LocalTime.parse(Objects.requireNonNull(body.time()));
  }

  /** The address that the code on the person's page stands for. */
  private Optional<Found> findByLink(String shown) {
    String key = shown.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    String site = key.substring(0, Math.max(0, key.lastIndexOf('.')));
    return site.isEmpty() || !hosts.exists(site)
        ? Optional.empty()
        : look(site, agenda -> agenda.findByKey(key)).map(one -> new Found(site, one, true));
  }

  private Optional<Found> findByCode(String site, String code) {
    return findAt(site, code)
        .or(() -> others(site).stream().flatMap(other -> findAt(other, code).stream()).findFirst());
  }

  private Optional<Found> findAt(String site, String code) {
    return look(
            site,
            agenda ->
                today(agenda).stream()
                    .filter(one -> BookingCodes.isSame(BookingCodes.of(one.key()), code))
                    .findFirst()
                    .orElse(null))
        .map(one -> new Found(site, one, false));
  }

  private Optional<Found> findByName(String site, String name, LocalTime time) {
    List<Found> here = listAt(site, name, time);
    if (!here.isEmpty() || hosts.listSites().size() > SITES_SEARCHED) {
      return only(here);
    }
    return only(
        others(site).stream().flatMap(other -> listAt(other, name, time).stream()).toList());
  }

  /** Two who fit are nobody: the person says more, or asks. */
  private static Optional<Found> only(List<Found> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private List<Found> listAt(String site, String name, LocalTime time) {
    List<Booking> then =
        commands.look(
            site,
            state ->
                today(state.agenda()).stream()
                    .filter(
                        one ->
                            one.start()
                                .atZone(state.catalogue().configuration().zone())
                                .toLocalTime()
                                .equals(time))
                    .toList());
    if (then.isEmpty()) {
      return List.of();
    }
    Map<String, Contact> known = contacts.find(site, then.stream().map(Booking::id).toList());
    return then.stream()
        .filter(one -> isBy(known.get(one.id()), name))
        .map(one -> new Found(site, one, false))
        .toList();
  }

  private static boolean isBy(@Nullable Contact contact, String name) {
    return contact != null && SaidNames.isSame(contact.name(), name);
  }

  private Collection<String> others(String site) {
    return hosts.listSites().stream().filter(other -> !other.equals(site)).toList();
  }

  /** The bookings of today; places that are only kept are nobody's yet. */
  private List<Booking> today(Agenda agenda) {
    return agenda.on(agenda.dateOf(hosts.now())).stream()
        .filter(one -> !(one.state() instanceof BookingState.Held))
        .toList();
  }

  private Optional<Booking> look(String site, Function<Agenda, @Nullable Booking> which) {
    return commands.look(
        site,
        (SiteState state) ->
            state.isConfigured()
                ? Optional.ofNullable(which.apply(state.agenda()))
                : Optional.<Booking>empty());
  }
}
