package parvis.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteSnapshot;
import parvis.engine.site.Snapshots;
import parvis.engine.visit.Channel;
import parvis.server.TestSites;
import parvis.server.database.Database;
import parvis.server.journal.SqlJournal;

/** What a host promises, on whichever database. */
abstract class HostContract {
  private static final String SITE = "valmont";
  private final AtomicReference<Instant> time =
      new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
  private final InstantSource clock = time::get;
  private String url = "";
  private Node node = null;

  abstract String createDatabase();

  /** A process over the database. */
  private final class Node implements AutoCloseable {
    private final Database database;
    private final SqlJournal journal;
    private final Hosts hosts;

    Node(Database database) {
      this.database = database;
      journal = new SqlJournal(database);
      hosts = new Hosts(journal, new parvis.server.journal.snapshot.Snapshots(database), clock);
    }

    Reply ask(String id, SiteCommand command) {
      return hosts.send(SITE, Request.of(id, Actor.SYSTEM, command)).join();
    }

    @Override
    public void close() {
      hosts.close();
      journal.close();
    }
  }

  @BeforeEach
  void open() {
    url = createDatabase();
    node = new Node(Database.open(url));
    node.ask("configure", new SiteCommand.Configure(TestSites.configuration(32)));
  }

  @AfterEach
  void close() {
    node.close();
    node.database.close();
  }

  private static SiteCommand rank(String visit) {
    return new VisitCommand.TakeRank(
        visit, SITE + "." + visit, List.of("birth"), Channel.KIOSK, "fr", null, 1, false);
  }

  private static SiteEvent.RankTaken taken(Reply reply) {
    return ((Reply.Done) reply)
        .events().stream()
            .map(recorded -> recorded.event())
            .filter(SiteEvent.RankTaken.class::isInstance)
            .map(SiteEvent.RankTaken.class::cast)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void many_people_at_once_get_different_numbers() {
    List<CompletableFuture<Reply>> replies = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      replies.add(node.hosts.send(SITE, Request.of("rank" + i, Actor.SYSTEM, rank("v" + i))));
    }
    Set<Integer> numbers = new HashSet<>();
    replies.forEach(reply -> numbers.add(taken(reply.join()).token().number()));
    assertThat(numbers).hasSize(400);
  }

  @Test
  void a_repeated_command_gets_the_first_answer_and_no_second_ticket() {
    Reply first = node.ask("same", rank("v1"));
    Reply again = node.ask("same", rank("v2"));
    assertThat(taken(again)).isEqualTo(taken(first));
    assertThat(((Reply.Done) again).repeated()).isTrue();
    restart();
    assertThat(taken(node.ask("same", rank("v3")))).isEqualTo(taken(first));
  }

  @Test
  void the_same_command_twice_in_one_batch_is_done_once() {
    List<CompletableFuture<Reply>> replies =
        IntStream.range(0, 20)
            .mapToObj(i -> node.hosts.send(SITE, Request.of("one", Actor.SYSTEM, rank("v" + i))))
            .toList();
    assertThat(replies.stream().map(reply -> taken(reply.join()).visit()).distinct()).hasSize(1);
  }

  @Test
  void thirty_two_desks_calling_at_once_never_call_the_same_person() throws Exception {
    for (int i = 1; i <= 32; i++) {
      node.ask("in" + i, new DeskCommand.SignIn("d" + i, "a" + i));
    }
    IntStream.range(0, 320).forEach(i -> node.ask("r" + i, rank("v" + i)));
    Set<String> called = ConcurrentHashMap.newKeySet();
    List<Thread> desks = new ArrayList<>();
    List<String> twice = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int d = 1; d <= 32; d++) {
      String desk = "d" + d;
      desks.add(Thread.ofVirtual().start(() -> serveTen(desk, called, twice)));
    }
    for (Thread desk : desks) {
      desk.join();
    }
    assertThat(twice).isEmpty();
    assertThat(called).hasSize(320);
  }

  private void serveTen(String desk, Set<String> called, List<String> twice) {
    for (int i = 0; i < 10; i++) {
      Reply.Done done = (Reply.Done) node.ask(desk + "call" + i, new DeskCommand.CallNext(desk));
      String visit = ((SiteEvent.VisitCalled) done.events().getFirst().event()).visit();
      if (!called.add(visit)) {
        twice.add(visit);
      }
      node.ask(desk + "start" + i, new DeskCommand.StartService(desk));
      node.ask(desk + "end" + i, new DeskCommand.EndService(desk, List.of(), false));
    }
  }

  @Test
  void after_a_restart_everything_is_as_it_was() {
    node.ask("in", new DeskCommand.SignIn("d1", "a1"));
    IntStream.range(0, 30).forEach(i -> node.ask("r" + i, rank("v" + i)));
    node.ask("call", new DeskCommand.CallNext("d1"));
    SiteSnapshot before = node.hosts.look(SITE, Snapshots::of).join();
    restart();
    assertThat(node.hosts.look(SITE, Snapshots::of).join()).isEqualTo(before);
    assertThat(taken(node.ask("next", rank("v30"))).token().number()).isEqualTo(31);
  }

  private void restart() {
    close();
    node = new Node(Database.open(url));
  }

  @Test
  void what_falls_due_is_done_before_anything_else() {
    node.ask("in", new DeskCommand.SignIn("d1", "a1"));
    node.ask("rank", rank("v1"));
    node.ask("call", new DeskCommand.CallNext("d1"));
    node.ask("missed", new DeskCommand.MarkNoShow("d1"));
    time.updateAndGet(now -> now.plusSeconds(3600));
    Reply late = node.ask("back", new VisitCommand.ConfirmArrival("v1"));
    assertThat(late)
        .isEqualTo(new Reply.Refused(Refusal.of(Refusal.Reason.RANK_LOST, "token", "A 001")));
  }

  @Test
  void what_falls_due_is_done_by_itself_though_the_clock_was_slow() throws Exception {
    node.ask("in", new DeskCommand.SignIn("d1", "a1"));
    node.ask("rank", rank("v1"));
    node.ask("call", new DeskCommand.CallNext("d1"));
    node.ask("missed", new DeskCommand.MarkNoShow("d1"));
    Instant due = node.hosts.nextDeadline(SITE).join().orElseThrow();
    time.set(due.minusMillis(50));
    node.ask("out", new DeskCommand.SignOut("d1"));
    long before = node.journal.head(SITE);
    Thread.sleep(200); // the alarm rings meanwhile, and finds nothing due
    time.set(due);
    for (int i = 0; i < 100 && node.journal.head(SITE) == before; i++) {
      Thread.sleep(50);
    }
    assertThat(node.journal.head(SITE)).isGreaterThan(before);
  }

  @Test
  void a_stale_screen_is_told_so_and_nothing_happens() {
    node.ask("in", new DeskCommand.SignIn("d1", "a1"));
    node.ask("rank", rank("v1"));
    String tag = node.hosts.look(SITE, site -> Tags.desk(site, "d1")).join();
    node.ask("call", new DeskCommand.CallNext("d1"));
    Request stale =
        new Request(
            "no-show", Actor.SYSTEM, new DeskCommand.MarkNoShow("d1"), new Seen.AtDesk("d1", tag));
    assertThat(node.hosts.send(SITE, stale).join()).isEqualTo(new Reply.Stale());
  }

  @Test
  void two_nodes_over_one_database_are_right_together() {
    if (url.startsWith("jdbc:sqlite")) {
      return; // the file belongs to one process
    }
    try (Database second = Database.open(url);
        Node other = new Node(second)) {
      Set<Integer> numbers = new HashSet<>();
      List<CompletableFuture<Reply>> replies = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        Node asked = i % 2 == 0 ? node : other;
        replies.add(asked.hosts.send(SITE, Request.of("rank" + i, Actor.SYSTEM, rank("v" + i))));
      }
      replies.forEach(reply -> numbers.add(taken(reply.join()).token().number()));
      assertThat(numbers).hasSize(100);
    }
  }
}
