package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Text;
import parvis.engine.hours.OneDay;
import parvis.server.TestSites;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.host.Request;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;

/** What a file may and may not publish at the next start. */
@SuppressWarnings("NullAway.Init")
abstract class FilePublisherContract {
  private static final Actor ANN = new Actor(Actor.Kind.ADMINISTRATOR, "ann");
  private static final String FILE = TestSites.yaml(4);
  private static final String PAGE = FILE.replace("target: 12 min", "target: 13 min");
  private static final String NEW_FILE = FILE.replace("target: 12 min", "target: 14 min");

  private Database database;
  private SqlJournal journal;
  private Hosts hosts;
  private Publisher publisher;

  /** The address of an empty database. */
  abstract String createDatabase();

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
    journal = new SqlJournal(database);
    hosts = new Hosts(journal, new Snapshots(database), InstantSource.system());
    publisher = new Publisher(hosts, new Versions(database));
  }

  @AfterEach
  void close() {
    hosts.close();
    journal.close();
    database.close();
  }

  private FilePublisher.Outcome start(String file, @Nullable String organisation) {
    return new FilePublisher(publisher, new Versions(database), hosts)
        .publish(Documents.of(file, organisation));
  }

  private void publishOnThePage(String yaml) {
    var _ =
        publisher.publish(
            Documents.of(yaml, null),
            new Actor(Actor.Kind.ADMINISTRATOR, "ann"),
            "page-" + yaml.hashCode());
  }

  private Duration target() {
    SiteConfiguration now = publisher.findCurrent("valmont").orElseThrow();
    return now.services().getFirst().target();
  }

  @Test
  void a_file_is_published_once() {
    assertThat(start(FILE, null)).isInstanceOf(FilePublisher.Outcome.Published.class);
    assertThat(start(FILE, null)).isInstanceOf(FilePublisher.Outcome.Same.class);
    assertThat(target()).hasMinutes(12);
  }

  @Test
  void what_was_published_on_the_page_outlives_a_restart() {
    start(FILE, null);
    publishOnThePage(PAGE);

    assertThat(start(FILE, null)).isInstanceOf(FilePublisher.Outcome.Kept.class);
    assertThat(target()).hasMinutes(13);
  }

  @Test
  void a_file_that_changed_is_published_over_the_page() {
    start(FILE, null);
    publishOnThePage(PAGE);

    assertThat(start(NEW_FILE, null)).isInstanceOf(FilePublisher.Outcome.Published.class);
    assertThat(target()).hasMinutes(14);
  }

  @Test
  void a_file_that_caught_up_with_the_page_counts_as_seen() {
    start(FILE, null);
    publishOnThePage(PAGE);
    assertThat(start(PAGE, null)).isInstanceOf(FilePublisher.Outcome.Same.class);
    publishOnThePage(NEW_FILE);

    assertThat(start(PAGE, null)).isInstanceOf(FilePublisher.Outcome.Kept.class);
    assertThat(start(FILE, null)).isInstanceOf(FilePublisher.Outcome.Published.class);
    assertThat(target()).hasMinutes(12);
  }

  @Test
  void another_template_is_another_file() {
    String bare = FILE.replace(", target: 12 min", "");
    String template = "services:\n  - {id: civil, target: 20 min}\n";
    start(bare, template);
    publishOnThePage(PAGE);
    assertThat(start(bare, template)).isInstanceOf(FilePublisher.Outcome.Kept.class);
    start(bare, template.replace("20", "21"));

    assertThat(target()).hasMinutes(21);
  }

  private SiteConfiguration current() {
    return publisher.findCurrent("valmont").orElseThrow();
  }

  /** Somebody closes a day on the page, or opens it again. */
  private void close(OneDay day, boolean closed) {
    SpecialDay special =
        new SpecialDay(new Text(Map.of("fr", "Travaux", "en", "Works")), false, List.of());
    String command = "c-" + day + closed;
    var _ =
        hosts
            .send(
                "valmont",
                Request.of(
                    command,
                    ANN,
                    new SiteCommand.Configure(day.with(current(), closed ? special : null))))
            .join();
    ClosedDays days = new ClosedDays(new Versions(database));
    if (closed) {
      days.write("valmont", day, special, hosts.now(), ANN.asText());
    } else {
      days.takeOut("valmont", day, hosts.now(), ANN.asText());
    }
  }

  private static LocalDate inDays(int days) {
    return LocalDate.now(ZoneOffset.UTC).plusDays(days);
  }

  @Test
  void what_was_closed_on_the_page_outlives_a_file_that_does_not_know_of_it() {
    OneDay site = new OneDay(inDays(9), null);
    OneDay service = new OneDay(inDays(10), "civil");
    start(FILE, null);
    close(site, true);
    close(service, true);

    FilePublisher.Outcome outcome = start(NEW_FILE, null);
    assertThat(outcome).isInstanceOf(FilePublisher.Outcome.Published.class);
    FilePublisher.Outcome.Published published = (FilePublisher.Outcome.Published) outcome;
    assertThat(published.kept()).containsExactly(site, service);
    assertThat(published.lost()).isEmpty();
    assertThat(target()).hasMinutes(14);
    assertThat(current().hours().on(site.date()).isClosed()).isTrue();
    assertThat(service.find(current())).isNotNull();
    String document = new Versions(database).findNewest("valmont").orElseThrow().documents().site();
    assertThat(document).contains(site.date().toString(), "target: 14 min");
    assertThat(start(NEW_FILE, null)).isInstanceOf(FilePublisher.Outcome.Kept.class);
    assertThat(current().hours().on(site.date()).isClosed()).isTrue();
  }

  @Test
  void what_was_opened_again_on_the_page_stays_open_when_the_file_still_has_it_closed() {
    OneDay day = new OneDay(inDays(9), null);
    String closed = FILE + "hours:\n  days:\n    " + day.date() + ": closed\n";
    start(closed, null);
    close(day, false);
    start(closed.replace("target: 12 min", "target: 14 min"), null);
    assertThat(target()).hasMinutes(14);
    assertThat(current().hours().on(day.date()).isClosed()).isFalse();
  }

  @Test
  void a_day_without_a_name_is_kept_too() {
    OneDay day = new OneDay(inDays(9), null);
    start(FILE, null);
    publishOnThePage(FILE + "hours:\n  days:\n    " + day.date() + ": closed\n");
    start(NEW_FILE, null);
    assertThat(target()).hasMinutes(14);
    assertThat(current().hours().on(day.date()).isClosed()).isTrue();
  }

  @Test
  void a_file_that_says_something_else_of_the_day_than_the_last_one_is_right() {
    OneDay day = new OneDay(inDays(9), null);
    String other = FILE + "hours:\n  days:\n    " + day.date() + ": \"08:00-09:00\"\n";
    start(FILE, null);
    close(day, true);
    start(other, null);
    assertThat(current().hours().on(day.date()).intervals()).hasSize(1);
  }

  @Test
  void days_that_a_file_cannot_take_are_told() {
    OneDay day = new OneDay(inDays(9), null);
    start(FILE, null);
    close(day, true);
    FilePublisher.Outcome outcome =
        start(NEW_FILE + "hours: always\n", "hours: {monday-friday: \"08:00-12:00\"}");
    assertThat(outcome).isInstanceOf(FilePublisher.Outcome.Published.class);
    assertThat(((FilePublisher.Outcome.Published) outcome).lost()).containsExactly(day);
    assertThat(current().hours().on(day.date()).isClosed()).isFalse();
  }

  @Test
  void a_wrong_file_publishes_nothing() {
    start(FILE, null);

    assertThat(start("id: valmont", null)).isInstanceOf(FilePublisher.Outcome.Wrong.class);
    assertThat(target()).hasMinutes(12);
  }
}
