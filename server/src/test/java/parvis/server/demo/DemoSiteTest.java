package parvis.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
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
  void its_document_can_be_read_changed_and_published_again(@TempDir Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("parvis.db");
    Demo.prepare(url, Instant.now());
    try (Database database = Database.open(url);
        SqlJournal journal = new SqlJournal(database);
        Hosts hosts = new Hosts(journal, new Snapshots(database), InstantSource.system())) {
      Versions versions = new Versions(database);
      Versions.Version newest = versions.findNewest(Demo.SITE).orElseThrow();

      assertThat(new Publisher(hosts, versions).preview(newest.documents()))
          .isInstanceOf(Publisher.Outcome.Same.class);
    }
  }
}
