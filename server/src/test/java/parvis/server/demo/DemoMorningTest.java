package parvis.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.ticket.Face;
import parvis.engine.view.DeskView;
import parvis.engine.view.SiteView;
import parvis.engine.view.VisitRow;
import parvis.engine.visit.Channel;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
import parvis.server.database.Database;
import parvis.server.demo.life.AtDesk;
import parvis.server.demo.life.InHall;
import parvis.server.demo.life.Shift;
import parvis.server.host.Hosts;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;
import parvis.server.web.api.ApiJson;

/** What has happened when the demo opens. */
class DemoMorningTest {
  private static final Instant NOW = Instant.parse("2026-03-10T14:30:00Z"); // a Tuesday
  private static final int ALL = 1_000_000;

  private static List<Recorded> events = List.of();
  private static List<VisitRow> hall = List.of();
  private static String url = "";

  @BeforeAll
  static void live(@TempDir Path folder) {
    url = "jdbc:sqlite:" + folder.resolve("parvis.db");
    Demo.prepare(url, NOW);
    try (Database database = Database.open(url);
        SqlJournal journal = new SqlJournal(database);
        Hosts hosts = new Hosts(journal, new Snapshots(database), InstantSource.fixed(NOW))) {
      events = hosts.history(DemoSite.ID, 1, ALL);
      SiteView site = hosts.view(DemoSite.ID, (_, views) -> views.site()).join();
      hall = site.visits();
      compare(site, hosts);
    }
  }

  /** Whoever reads the API's answers sees the same as whoever looks at the views. */
  private static void compare(SiteView site, Hosts hosts) {
    ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    new ApiJson().customize(json);
    assertThat(Screens.hall(json.valueToTree(site))).isEqualTo(InHall.of(site));
    for (Shift shift : Shift.ALL) {
      DeskView desk =
          Objects.requireNonNull(
              hosts.view(DemoSite.ID, (_, views) -> views.findDesk(shift.desk())).join());
      assertThat(Screens.desk(json.valueToTree(desk))).isEqualTo(AtDesk.of(desk));
    }
  }

  private static <T extends SiteEvent> List<T> of(Class<T> kind) {
    return events.stream().map(Recorded::event).filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Map<String, SiteEvent.RankTaken> ranks() {
    Map<String, SiteEvent.RankTaken> ranks = new HashMap<>();
    of(SiteEvent.RankTaken.class).forEach(taken -> ranks.put(taken.visit(), taken));
    return ranks;
  }

  private static SiteEvent.RankTaken rank(String visit) {
    return Objects.requireNonNull(ranks().get(visit));
  }

  @Test
  void its_document_can_be_read_changed_and_published_again() {
    try (Database database = Database.open(url);
        SqlJournal journal = new SqlJournal(database);
        Hosts hosts = new Hosts(journal, new Snapshots(database), InstantSource.fixed(NOW))) {
      Versions versions = new Versions(database);
      Versions.Version newest = versions.findNewest(Demo.SITE).orElseThrow();

      assertThat(new Publisher(hosts, versions).preview(newest.documents()))
          .isInstanceOf(Publisher.Outcome.Same.class);
    }
  }

  @Test
  void everybody_who_works_has_served_somebody() {
    assertThat(of(SiteEvent.ServiceEnded.class))
        .extracting(ended -> ended.by().desk())
        .containsAll(Shift.ALL.stream().map(Shift::desk).toList());
    assertThat(of(SiteEvent.AgentSignedIn.class))
        .extracting(SiteEvent.AgentSignedIn::agent)
        .doesNotContain(DemoSite.FREE_AGENT);
  }

  @Test
  void several_people_have_booked_the_same_meeting() {
    Map<Instant, Integer> people = new HashMap<>();
    for (AgendaEvent.PlaceHeld held : of(AgendaEvent.PlaceHeld.class)) {
      if (held.parts().getFirst().demand().service().equals("reunions")) {
        int _ = people.merge(held.parts().getFirst().start(), held.ask().people(), Integer::sum);
      }
    }
    assertThat(people).hasSizeGreaterThan(5);
    assertThat(people.values()).allMatch(one -> one <= 12).anyMatch(one -> one >= 8);
  }

  @Test
  void a_desk_was_announced_at_the_head_of_the_line() {
    assertThat(of(SiteEvent.VisitCalled.class))
        .filteredOn(called -> rank(called.visit()).channel() == Channel.LINE)
        .extracting(called -> called.by().desk())
        .contains("guichet-9", "guichet-10");
    assertThat(of(SiteEvent.LineCounted.class)).isNotEmpty();
  }

  @Test
  void a_meeting_was_called_held_and_ended_within_its_seats() {
    Map<String, Integer> people = new HashMap<>();
    Map<String, SiteEvent.GroupOpened> open = new HashMap<>();
    for (Recorded recorded : events) {
      switch (recorded.event()) {
        case SiteEvent.GroupOpened opened -> {
          open.put(opened.by().desk(), opened);
          people.put(opened.group(), 0);
        }
        case SiteEvent.VisitCalled(String visit, var by, var _)
            when open.containsKey(by.desk()) -> {
          SiteEvent.GroupOpened group = open.get(by.desk());
          people.merge(group.group(), rank(visit).partySize(), Integer::sum);
        }
        case SiteEvent.VisitMissed(String visit, var by, var _)
            when open.containsKey(by.desk()) -> {
          SiteEvent.GroupOpened group = open.get(by.desk());
          people.merge(group.group(), -rank(visit).partySize(), Integer::sum);
        }
        case SiteEvent.GroupEnded ended -> {
          SiteEvent.GroupOpened group = open.remove(ended.by().desk());
          assertThat(people.get(ended.group())).isBetween(1, Objects.requireNonNull(group).seats());
        }
        default -> {}
      }
    }
    assertThat(of(SiteEvent.GroupEnded.class)).isNotEmpty();
    assertThat(people.values()).anyMatch(one -> one > 5);
  }

  @Test
  void the_mobile_agent_has_gone_to_people() {
    assertThat(of(SiteEvent.VisitTaken.class))
        .extracting(taken -> taken.by().desk())
        .contains("accueil-mobile");
  }

  @Test
  void nobody_was_called_before_the_time_that_they_were_promised() {
    Map<String, Instant> notBefore = new HashMap<>();
    List<String> early = new ArrayList<>();
    for (Recorded recorded : events) {
      switch (recorded.event()) {
        case SiteEvent.RankTaken taken when taken.callableFrom() != null ->
            notBefore.put(taken.visit(), taken.callableFrom());
        case SiteEvent.VisitPostponed(String visit, Instant time) -> notBefore.put(visit, time);
        case SiteEvent.PromiseLifted(String visit) -> notBefore.remove(visit);
        case SiteEvent.VisitCalled(String visit, var _, var _) -> {
          if (recorded.at().isBefore(notBefore.getOrDefault(visit, Instant.MIN))) {
            early.add(visit);
          }
        }
        default -> {}
      }
    }
    assertThat(early).isEmpty();
    assertThat(of(SiteEvent.RankTaken.class)).anyMatch(taken -> taken.promised() != null);
    assertThat(of(SiteEvent.NotBeforeReached.class)).isNotEmpty();
    assertThat(hall).anyMatch(one -> one.notBefore() != null && one.notBefore().isAfter(NOW));
  }

  @Test
  void people_have_wished() {
    Set<Class<?>> faces = new HashSet<>();
    of(SiteEvent.VisitCalled.class)
        .forEach(called -> faces.add(rank(called.visit()).face().getClass()));
    assertThat(faces).contains(Face.Symbol.class, Face.Name.class);
    assertThat(of(SiteEvent.VisitPostponed.class)).isNotEmpty();
    assertThat(of(SiteEvent.PromiseLifted.class)).isNotEmpty();
    assertThat(of(SiteEvent.VisitComing.class)).isNotEmpty();
    assertThat(of(SiteEvent.VisitDelayed.class)).isNotEmpty();
    assertThat(of(SiteEvent.RankTaken.class))
        .flatExtracting(SiteEvent.RankTaken::needs)
        .extracting("need")
        .contains("acces", "lsf", "discretion");
  }

  @Test
  void the_hall_is_neither_empty_nor_full() {
    assertThat(hall.stream().filter(VisitRow::waits).count()).isBetween(12L, 45L);
  }
}
