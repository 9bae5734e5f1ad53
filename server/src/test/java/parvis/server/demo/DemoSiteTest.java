package parvis.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.server.customers.BookingContacts;
import parvis.server.database.Database;
import parvis.server.demo.life.Shift;
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
  void it_promises_short_absences_too() {
    assertThat(DemoSite.configuration().rules().guarantee().minimum())
        .isEqualTo(Duration.ofMinutes(3));
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
  void a_branch_office_books_the_same_and_people_may_be_sent_there() {
    Catalogue annexe = new Catalogue(DemoSite.read(DemoSite.annexe()));
    Catalogue hall = new Catalogue(DemoSite.configuration());
    assertThat(hall.configuration().rules().sending().sites()).containsExactly(DemoSite.ANNEXE);
    assertThat(DemoSite.bookable(annexe.configuration()))
        .extracting(Reason::id)
        .contains("titre-demande", "acte")
        .allMatch(reason -> hall.findReason(reason) != null);
  }

  @Test
  void who_works_there_is_able_to_and_one_desk_is_left_to_who_tries_it() {
    Catalogue site = new Catalogue(DemoSite.configuration());
    assertThat(Shift.ALL)
        .hasSize(site.configuration().desks().size() - 1)
        .allMatch(
            shift -> {
              var desk = Objects.requireNonNull(site.findDesk(shift.desk()));
              var agent = Objects.requireNonNull(site.findAgent(shift.agent()));
              return desk.aptitudes().keySet().stream().anyMatch(agent.competences()::containsKey);
            })
        .noneMatch(shift -> shift.agent().equals(DemoSite.FREE_AGENT));
  }
}
