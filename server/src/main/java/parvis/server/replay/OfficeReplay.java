package parvis.server.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Channel;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;
import parvis.server.host.VirtualClock;
import parvis.server.journal.Journal;
import parvis.server.journal.snapshot.Snapshots;

/**
 * Lets one site live through an office's days on a clock of its own. All that happens at one moment
 * is sent at once; the clock moves on when all of it is durable.
 */
final class OfficeReplay {
  private static final int MOST_DEADLINES = 10_000;

  private final String office;
  private final String site;
  private final SiteConfiguration configuration;
  private final List<Step> steps;
  private final Map<String, TicketRow> rows = new HashMap<>();
  private final VirtualClock clock;
  private final Hosts hosts;
  private final List<Mismatch> mismatches = new ArrayList<>();
  private int calls;

  OfficeReplay(String office, Recording recording, Journal journal, Snapshots snapshots) {
    List<TicketRow> tickets = Objects.requireNonNull(recording.offices().get(office));
    Timetable timetable = new Timetable(tickets);
    this.office = office;
    this.site = TicketRow.site(office);
    this.configuration = OfficeSite.of(office, tickets, timetable, recording::queueName);
    this.steps = timetable.steps();
    tickets.forEach(row -> rows.put(row.visit(), row));
    this.clock = new VirtualClock(steps.getFirst().at().minus(Duration.ofHours(1)));
    this.hosts = new Hosts(journal, snapshots, clock);
  }

  /** Sends everything; throws when the site refuses anything. */
  OfficeResult run() {
    try (hosts) {
      requireDone(send("configure-" + site, new SiteCommand.Configure(configuration)).join());
      Outlook outlook = look(steps.getFirst()).join();
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        outlook = advance(step.at(), step, outlook);
        outlook = perform(step, i + 1 < steps.size() ? steps.get(i + 1) : null, outlook);
      }
      closeLastDay(outlook);
      return new OfficeResult(office, rows.size(), calls, mismatches);
    }
  }

  /** Moves the clock, stopping wherever the site has something to do by itself. */
  private Outlook advance(Instant to, @Nullable Step next, Outlook before) {
    Outlook outlook = before;
    for (int i = 0; i < MOST_DEADLINES; i++) {
      Instant deadline = outlook.deadline();
      if (deadline == null || deadline.isAfter(to)) {
        clock.setTo(to);
        return outlook;
      }
      clock.setTo(deadline);
      outlook = look(next).join();
    }
    throw new IllegalStateException("site " + site + " has deadlines without end");
  }

  private void closeLastDay(Outlook last) {
    Outlook outlook = last;
    while (outlook.deadline() != null) {
      outlook = advance(outlook.deadline(), null, outlook);
    }
  }

  private Outlook perform(Step step, @Nullable Step next, Outlook outlook) {
    List<CompletableFuture<Reply>> replies = new ArrayList<>();
    for (Step.Action action : step.actions()) {
      switch (action) {
        case Step.Action.Take(TicketRow row) -> replies.add(take(row));
        case Step.Action.End(TicketRow row, String desk, boolean closes) -> {
          replies.add(end(row, desk));
          if (closes) {
            replies.add(send("close-" + row.visit(), new DeskCommand.SignOut(desk)));
          }
        }
        case Step.Action.Call call -> call(call, outlook, replies);
      }
    }
    // Already looking at what comes next: the mailbox keeps the order.
    CompletableFuture<Outlook> after = look(next);
    replies.forEach(reply -> requireDone(reply.join()));
    return after.join();
  }

  private CompletableFuture<Reply> take(TicketRow row) {
    String key =
        java.util
            .UUID
            .nameUUIDFromBytes(row.visit().getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString();
    return send(
        "take-" + row.visit(),
        new VisitCommand.TakeRank(
            row.visit(), key, List.of(row.service()), Channel.KIOSK, "en", null, 1, false));
  }

  private CompletableFuture<Reply> end(TicketRow row, String desk) {
    return send("end-" + row.visit(), new DeskCommand.EndService(desk, List.of(), false));
  }

  private void call(
      Step.Action.Call call, Outlook outlook, List<CompletableFuture<Reply>> replies) {
    if (call.opens()) {
      replies.add(
          send(
              "open-" + call.row().visit(),
              new DeskCommand.SignIn(call.desk(), Step.agentOf(call.desk()))));
    }
    if (call.before() != null) {
      replies.add(end(call.before(), call.desk()));
    }
    String visit = call.row().visit();
    List<String> earlier = Objects.requireNonNull(outlook.earlier().get(visit));
    SiteCommand command =
        earlier.isEmpty()
            ? new DeskCommand.CallNext(call.desk())
            : new DeskCommand.PickVisit(call.desk(), visit, "as recorded", false);
    if (!earlier.isEmpty()) {
      mismatches.add(Mismatch.of(call.row(), earlier.stream().map(this::row).toList()));
    }
    replies.add(send("call-" + visit, command).thenApply(reply -> requireCalled(reply, visit)));
    calls++;
  }

  private TicketRow row(String visit) {
    return Objects.requireNonNull(rows.get(visit));
  }

  private CompletableFuture<Reply> send(String id, SiteCommand command) {
    return hosts.send(site, Request.of(id, Actor.SYSTEM, command));
  }

  private CompletableFuture<Outlook> look(@Nullable Step next) {
    return hosts.look(site, state -> Outlook.of(state, next));
  }

  private Reply requireDone(Reply reply) {
    if (reply instanceof Reply.Done(var _, boolean repeated) && !repeated) {
      return reply;
    }
    throw new IllegalStateException("site " + site + " answered " + reply);
  }

  private Reply requireCalled(Reply reply, String visit) {
    boolean called =
        requireDone(reply) instanceof Reply.Done(var events, boolean _)
            && events.stream()
                .anyMatch(
                    recorded ->
                        recorded.event() instanceof SiteEvent.VisitCalled one
                            && one.visit().equals(visit));
    if (!called) {
      throw new IllegalStateException("another than " + visit + " was called");
    }
    return reply;
  }
}
