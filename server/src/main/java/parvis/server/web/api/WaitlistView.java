package parvis.server.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.site.Agenda;
import parvis.server.customers.Contact;

/**
 * Somebody who waits for a place that becomes free.
 *
 * @param id of the booking that an offer becomes; for who has booked already, of the place that is
 *     kept
 * @param key unguessable word of the person's own page, which shows the booking once there is one
 * @param site id of the site
 * @param reasons ids of what is wanted, in order
 * @param people how many come together
 * @param from first day on which the person can come
 * @param to last day on which the person can come
 * @param before how many joined earlier and still wait
 * @param moves id of the booking that an offer moves, null for who has none
 * @param language ISO 639 code the person is addressed in
 * @param name of the person; shown to staff only
 * @param email of the person; shown to staff only
 * @param phone of the person; shown to staff only
 */
public record WaitlistView(
    String id,
    String key,
    String site,
    List<String> reasons,
    int people,
    LocalDate from,
    LocalDate to,
    int before,
    @Nullable String moves,
    String language,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone) {
  /** What the site knows of it; who it is comes from elsewhere. */
  static WaitlistView of(String site, Agenda agenda, WaitlistEntry entry, int before) {
    Booking moved = entry.earlier() == null ? null : agenda.find(entry.earlier().booking());
    return of(site, entry, moved == null ? entry.key() : moved.key(), before);
  }

  /** The same with the key of the person's page, which is that of a booking they have. */
  static WaitlistView of(String site, WaitlistEntry entry, String key, int before) {
    return new WaitlistView(
        entry.id(),
        key,
        site,
        entry.ask().wants().stream().map(Ask.Want::reason).toList(),
        entry.ask().people(),
        entry.from(),
        entry.to(),
        before,
        entry.earlier() == null ? null : entry.earlier().booking(),
        entry.language(),
        null,
        null,
        null);
  }

  /** The booking under which it is known who the person is. */
  String contact() {
    return moves == null ? id : moves;
  }

  /** The same with all that is known of the person. */
  WaitlistView withAll(@Nullable Contact contact) {
    return contact == null
        ? this
        : new WaitlistView(
            id,
            key,
            site,
            reasons,
            people,
            from,
            to,
            before,
            moves,
            language,
            contact.name(),
            contact.email(),
            contact.phone());
  }
}
