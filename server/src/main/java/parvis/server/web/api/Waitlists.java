package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.Recorded;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Channel;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;

/** Who waits for places that become free. */
@ApplicationScoped
public class Waitlists {
  private static final String UNKNOWN = "refusal.UNKNOWN_BOOKING";

  private final Commands commands;
  private final BookingContacts contacts;
  private final Hosts hosts;

  public Waitlists(Commands commands, BookingContacts contacts, Hosts hosts) {
    this.commands = commands;
    this.contacts = contacts;
    this.hosts = hosts;
  }

  /**
   * Joins; where a place is free already, it is offered at once.
   *
   * @param key the sender's Idempotency-Key, null when it gave none
   */
  WaitlistView join(
      String site, @Nullable String key, Actor actor, Channel channel, WaitlistBody body) {
    Contact contact = body.contact();
    AgendaCommand.JoinWaitlist command =
        body.command(VisitIds.make(hosts.now()), FollowKeys.make(site), channel);
    for (Recorded recorded :
        commands.send(site, Keys.with(key, contact.toString()), actor, command)) {
      if (recorded.event() instanceof AgendaEvent.WaitlistJoined joined) {
        contacts.keep(site, joined.booking(), contact, hosts.now());
        WaitlistEntry entry =
            new WaitlistEntry(
                joined.booking(),
                joined.key(),
                joined.ask(),
                joined.from(),
                joined.to(),
                joined.channel(),
                joined.language(),
                null);
        return find(site, joined.booking()).orElse(WaitlistView.of(site, entry, entry.key(), 0));
      }
    }
    throw ProblemException.of(409, "refusal.OTHER_COMMAND_SAME_ID");
  }

  /** Waits no longer. */
  void leave(
      String site, String booking, @Nullable String key, Actor actor, WaitlistEntry.Leaving how) {
    var _ = commands.send(site, key, actor, new AgendaCommand.LeaveWaitlist(booking, how));
  }

  /** The one whose page has this key; empty when nobody waits by it. */
  public Optional<WaitlistView> findByKey(String key) {
    String site = FollowKeys.siteOfBooking(key);
    return commands
        .look(site, state -> Optional.ofNullable(state.agenda().waitlist().findByKey(key)))
        .filter(entry -> entry.earlier() == null) // its page is that of the booking
        .flatMap(entry -> find(site, entry.id()));
  }

  /** As {@link #findByKey}; 404 when nobody waits by it. */
  WaitlistView getByKey(String key) {
    return findByKey(key).orElseThrow(() -> ProblemException.of(404, UNKNOWN));
  }

  private Optional<WaitlistView> find(String site, String booking) {
    return commands.look(site, state -> views(site, state)).stream()
        .filter(one -> one.id().equals(booking))
        .findFirst();
  }

  /** All of a site, first come first, with all that is known of them: for staff. */
  public List<WaitlistView> list(String site) {
    List<WaitlistView> all = commands.look(site, state -> views(site, state));
    Map<String, Contact> known =
        contacts.find(site, all.stream().map(WaitlistView::contact).toList());
    return all.stream().map(one -> one.withAll(known.get(one.contact()))).toList();
  }

  private static List<WaitlistView> views(String site, SiteState state) {
    List<WaitlistView> all = new ArrayList<>();
    for (WaitlistEntry entry : state.agenda().waitlist().all()) {
      all.add(WaitlistView.of(site, state.agenda(), entry, all.size()));
    }
    return List.copyOf(all);
  }
}
