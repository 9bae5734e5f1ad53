package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.engine.command.Actor;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.TestSites;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.host.VirtualClock;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;

/** A site that nobody publishes again keeps its public holidays. */
@SuppressWarnings("NullAway.Init")
class HolidayRenewalTest {
  private static final String FILE =
      TestSites.yaml(4) + "hours: {monday-friday: \"08:00-12:00\", public-holidays: fr}\n";
  private static final String PAGE = FILE.replace("08:00", "09:00");

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-24T08:00:00Z"));

  @TempDir @Nullable Path folder;

  private Database database;
  private SqlJournal journal;
  private Hosts hosts;
  private Versions versions;
  private Publisher publisher;
  private HolidayRenewal renewal;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder + "/parvis.db");
    journal = new SqlJournal(database);
    hosts = new Hosts(journal, new Snapshots(database), clock);
    versions = new Versions(database);
    publisher = new Publisher(hosts, versions);
    renewal = new HolidayRenewal(publisher, versions, hosts);
  }

  @AfterEach
  void close() {
    renewal.close();
    hosts.close();
    journal.close();
    database.close();
  }

  private FilePublisher.Outcome start(String file) {
    return new FilePublisher(publisher, versions, hosts).publish(Documents.of(file, null));
  }

  private void renewAt(String time) {
    clock.setTo(Instant.parse(time));
    renewal.renew("valmont");
  }

  private SiteConfiguration site() {
    return publisher.findCurrent("valmont").orElseThrow();
  }

  private LocalDate reach() {
    return Objects.requireNonNull(site().hours().findLastPublicHoliday());
  }

  @Test
  void holidays_are_written_out_again_when_less_than_two_years_are_left() {
    start(FILE);
    assertThat(reach()).isEqualTo("2030-12-25");
    renewAt("2028-12-25T08:00:00Z");
    assertThat(reach()).isEqualTo("2030-12-25");
    renewAt("2028-12-26T08:00:00Z");
    assertThat(reach()).isEqualTo("2032-12-25");
    long version = versions.findNewest("valmont").orElseThrow().number();
    renewAt("2028-12-27T08:00:00Z");
    assertThat(versions.findNewest("valmont").orElseThrow().number()).isEqualTo(version);
  }

  @Test
  void what_was_published_on_the_page_is_renewed_and_outlives_a_restart() {
    start(FILE);
    var _ =
        publisher.publish(
            Documents.of(PAGE, null), new Actor(Actor.Kind.ADMINISTRATOR, "ann"), "page");
    renewAt("2029-06-01T08:00:00Z");
    assertThat(reach()).isEqualTo("2033-12-25");
    assertThat(start(FILE)).isInstanceOf(FilePublisher.Outcome.Kept.class);
    assertThat(site().hours().week().values())
        .allMatch(hours -> hours.toString().contains("09:00"));
  }

  @Test
  void a_site_without_public_holidays_is_left_alone() {
    start(TestSites.yaml(4));
    renewAt("2040-01-01T08:00:00Z");
    assertThat(versions.findNewest("valmont").orElseThrow().number()).isEqualTo(1);
  }
}
