package parvis.server.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.engine.agenda.BookingState;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.CustomerCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.visit.Channel;
import parvis.server.TestSites;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;
import parvis.server.host.VirtualClock;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;
import parvis.server.mail.Letter;
import parvis.server.mail.Outbox;

/** Who has booked is known as long as it is needed, and no longer. */
class ErasingContactsTest {
  private static final String SITE = "valmont";
  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  private static final String AGENDA =
      """
      agenda:
        services:
          - {service: civil, notice: none, walk-in-share: 0}
      """;
  private static final String CUSTOMERS = "rules: {usual-agent: preferred}\n";
  private static final Contact ADA = new Contact("Ada", "ada@valmont.example", null, null);

  @TempDir Path folder;
  private final VirtualClock clock = new VirtualClock(START.minus(Duration.ofMinutes(20)));
  private Database database;
  private SqlJournal journal;
  private Hosts hosts;
  private BookingContacts contacts;
  private Outbox outbox;
  private PersonalCustomers customers;
  private Eraser eraser;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("parvis.db"));
    journal = new SqlJournal(database);
    hosts = new Hosts(journal, new Snapshots(database), clock);
    contacts = new BookingContacts(database);
    outbox = new Outbox(database);
    customers = new PersonalCustomers(database);
    eraser =
        new Eraser(
            new People(database),
            new Photos(database),
            contacts,
            customers,
            hosts,
            outbox::isWaiting);
    assertThat(
            new Publisher(hosts, new Versions(database))
                .publish(
                    Documents.of(TestSites.yaml(8) + AGENDA + CUSTOMERS, null),
                    Actor.SYSTEM,
                    "configuration"))
        .isInstanceOf(Publisher.Outcome.Changed.class);
  }

  @AfterEach
  void close() {
    eraser.close();
    hosts.close();
    journal.close();
    database.close();
  }

  private void done(SiteCommand command) {
    String id = UUID.randomUUID().toString();
    assertThat(hosts.send(SITE, Request.of(id, Actor.SYSTEM, command)).join())
        .isInstanceOf(Reply.Done.class);
  }

  private void hold(String booking) {
    done(
        new AgendaCommand.HoldPlace(
            booking,
            SITE + "." + booking,
            List.of(AgendaCommand.Wish.of("birth")),
            START,
            1,
            false,
            Channel.WEB,
            "fr"));
    contacts.keep(SITE, booking, ADA, clock.instant());
  }

  private void book(String booking) {
    hold(booking);
    done(new AgendaCommand.BookPlace(booking, null));
  }

  private void checkIn(String booking) {
    book(booking);
    done(
        new AgendaCommand.CheckIn(
            booking, "visit-" + booking, SITE + ".v" + booking, Channel.KIOSK, false));
  }

  private List<String> left() {
    contacts.list().forEach(eraser::eraseContacts);
    return contacts.list().getOrDefault(SITE, List.of()).stream().sorted().toList();
  }

  @Test
  void a_personal_customer_is_known_as_long_as_the_link_lasts() {
    String ada = customers.keep(SITE, "C1", null, "Ada", clock.instant());
    String bea = customers.keep(SITE, "C2", null, "Bea", clock.instant());
    done(new CustomerCommand.LinkCustomer(ada, "a1", null));
    eraser.eraseCustomers(clock.instant());
    assertThat(customers.list(SITE)).containsOnlyKeys(ada, bea); // Bea's link may be on its way
    Instant later = clock.instant().plusSeconds(1);
    eraser.eraseCustomers(later);
    assertThat(customers.list(SITE)).containsOnlyKeys(ada);
    done(new CustomerCommand.UnlinkCustomer(ada));
    eraser.eraseCustomers(later);
    assertThat(customers.list(SITE)).isEmpty();
  }

  @Test
  void who_is_expected_held_or_here_is_known() {
    hold("held");
    book("expected");
    checkIn("here");
    assertThat(left()).containsExactly("expected", "held", "here");
  }

  @Test
  void who_gave_it_up_or_has_left_is_forgotten() {
    hold("released");
    done(new AgendaCommand.ReleasePlace("released"));
    book("cancelled");
    done(new AgendaCommand.CancelBooking("cancelled", BookingState.Cause.PERSON));
    checkIn("gone");
    done(new VisitCommand.LeaveVisit("visit-gone"));
    contacts.keep(SITE, "never", ADA, clock.instant());
    assertThat(left()).isEmpty();
  }

  @Test
  void whom_the_staff_has_cancelled_can_still_be_told() {
    book("cancelled");
    done(new AgendaCommand.CancelBooking("cancelled", BookingState.Cause.STAFF));
    assertThat(left()).containsExactly("cancelled");
  }

  @Test
  void whom_a_letter_is_still_on_its_way_to_is_known_until_then() {
    book("told");
    done(new AgendaCommand.CancelBooking("told", BookingState.Cause.PERSON));
    outbox.tellAgain(SITE, "told", Letter.Kind.CANCELLED, "one", clock.instant());
    assertThat(left()).containsExactly("told");
  }
}
