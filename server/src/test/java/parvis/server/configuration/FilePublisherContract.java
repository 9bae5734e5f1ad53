package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.TestSites;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;

/** What a file may and may not publish at the next start. */
@SuppressWarnings("NullAway.Init")
abstract class FilePublisherContract {
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

  @Test
  void a_wrong_file_publishes_nothing() {
    start(FILE, null);

    assertThat(start("id: valmont", null)).isInstanceOf(FilePublisher.Outcome.Wrong.class);
    assertThat(target()).hasMinutes(12);
  }
}
