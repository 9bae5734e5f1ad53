package parvis.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
import parvis.server.customers.BookingContacts;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;

class DemoSiteTest {
  @Test
  void it_receives_people_at_any_hour() {
    assertThat(DemoSite.configuration().hours().isAlways()).isTrue();
    assertThat(DemoSite.configuration().desks()).hasSize(12);
  }

  @Test
  void some_have_booked_for_each_of_the_next_days(@TempDir Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("parvis.db");
    Demo.prepare(url, Instant.now());
    try (Database database = Database.open(url);
        SqlJournal journal = new SqlJournal(database);
        Hosts hosts = new Hosts(journal, new Snapshots(database), InstantSource.system())) {
      List<String> booked =
          hosts
              .look(
                  Demo.SITE,
                  site ->
                      site.agenda().all().stream()
                          .filter(one -> one.state() instanceof BookingState.Booked)
                          .map(Booking::id)
                          .toList())
              .join();
      assertThat(booked).hasSizeGreaterThan(30);
      assertThat(new BookingContacts(database).find(Demo.SITE, booked)).hasSameSizeAs(booked);
    }
  }

  @Test
  void its_document_can_be_read_changed_and_published_again(@TempDir Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("parvis.db");
    Demo.prepare(url, Instant.now());
    try (Database database = Database.open(url);
        SqlJournal journal = new SqlJournal(database);
        Hosts hosts = new Hosts(journal, new Snapshots(database), InstantSource.system())) {
      Versions versions = new Versions(database);
      Versions.Version newest = versions.findNewest(Demo.SITE).orElseThrow();

      assertThat(new Publisher(hosts, versions).preview(newest.yaml(), newest.organisation()))
          .isInstanceOf(Publisher.Outcome.Same.class);
    }
  }
}
