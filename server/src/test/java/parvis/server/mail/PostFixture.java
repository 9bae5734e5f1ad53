package parvis.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.visit.Channel;
import parvis.server.TestSites;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.customers.PersonIds;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;
import parvis.server.host.VirtualClock;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;

/**
 * An office that writes letters by a clock of its own, to a mail server that says what it is told.
 */
abstract class PostFixture {
  static final String SITE = "valmont";
  static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");
  static final Instant START = Instant.parse("2026-11-26T08:00:00Z");
  private static final String AGENDA =
      """
      agenda:
        reminders: [24 h, 2 h]
        services:
          - {service: civil, notice: none, walk-in-share: 0, horizon: 20}
      """;
  private static final MailListener NOBODY =
      new MailListener() {
        @Override
        public void ended(Letter letter, Letter.State state) {}

        @Override
        public void failed(Letter letter) {}
      };

  final VirtualClock clock = new VirtualClock(NOW);
  final Map<String, Integer> asked = new HashMap<>();
  Database database;
  private SqlJournal journal;
  Hosts hosts;
  BookingContacts contacts;
  Outbox outbox;
  @Nullable ScriptedServer server;
  int port;
  PostOffice post;

  abstract String createDatabase();

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
    journal = new SqlJournal(database);
    hosts = new Hosts(journal, new Snapshots(database), clock);
    contacts = new BookingContacts(database);
    outbox = new Outbox(database);
    server = new ScriptedServer(0);
    port = server.port();
    post = office();
    assertThat(
            new Publisher(hosts, new Versions(database))
                .publish(
                    Documents.of(TestSites.yaml(8) + AGENDA, null), Actor.SYSTEM, "configuration"))
        .isInstanceOf(Publisher.Outcome.Changed.class);
    post.work(); // nobody is told of what was before
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
    hosts.close();
    journal.close();
    database.close();
  }

  /** One process; another one is what takes over after a kill. */
  PostOffice office() {
    MailSettings settings =
        MailSettings.read("smtp://127.0.0.1:" + port, null, "a@b.example", "http://b.example");
    AddressCodes codes = new AddressCodes(database, new PersonIds(database));
    return new PostOffice(settings, database, hosts, outbox, codes, this::write, NOBODY);
  }

  private Optional<Written> write(Letter letter) {
    asked.merge(letter.booking(), 1, Integer::sum);
    return contacts
        .find(SITE, letter.booking())
        .map(
            contact ->
                new Written(
                    String.valueOf(contact.email()),
                    contact.name(),
                    "Valmont",
                    "fr",
                    letter.kind() + " " + letter.booking(),
                    "text",
                    "<p>text</p>",
                    null));
  }

  void done(SiteCommand command) {
    String id = UUID.randomUUID().toString();
    assertThat(hosts.send(SITE, Request.of(id, Actor.SYSTEM, command)).join())
        .isInstanceOf(Reply.Done.class);
  }

  void book(String booking, @Nullable String email, Instant start) {
    done(
        new AgendaCommand.HoldPlace(
            booking,
            SITE + "." + booking,
            List.of(AgendaCommand.Wish.of("birth")),
            start,
            1,
            false,
            Channel.WEB,
            "fr"));
    contacts.keep(SITE, booking, new Contact("Ada", email, "0612345678", null), clock.instant());
    done(new AgendaCommand.BookPlace(booking, null));
  }

  void book(String booking) {
    book(booking, "ada@valmont.example", START);
  }

  void passes(Duration time) {
    clock.setTo(clock.instant().plus(time));
  }

  ScriptedServer server() {
    return java.util.Objects.requireNonNull(server);
  }

  List<String> arrived() {
    List<String> subjects = new ArrayList<>();
    for (String message : server().messages()) {
      message.lines().filter(line -> line.startsWith("Subject: ")).forEach(subjects::add);
    }
    return subjects.stream().map(line -> line.substring("Subject: ".length())).toList();
  }

  Letter letter(String booking) {
    return outbox.list(SITE, booking).getLast();
  }

  int tries() {
    return asked.values().stream().mapToInt(Integer::intValue).sum();
  }
}
