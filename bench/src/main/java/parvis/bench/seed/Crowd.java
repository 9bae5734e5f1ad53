package parvis.bench.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.visit.Channel;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;
import parvis.server.host.VirtualClock;

/** People who come, wait and are served, sent to the hosts in large batches. */
final class Crowd {
  private static final int TURNS = 5;
  private static final int BATCH = 1_000;

  private final Hosts hosts;
  private final VirtualClock clock;
  private final Plan plan;
  private final List<String> sites;
  private final List<CompletableFuture<Reply>> sent = new ArrayList<>();
  private long commands;

  Crowd(Hosts hosts, VirtualClock clock, Plan plan, List<String> sites) {
    this.hosts = hosts;
    this.clock = clock;
    this.plan = plan;
    this.sites = sites;
  }

  void signIn() {
    for (int desk = 0; desk < plan.desks(); desk++) {
      all(new DeskCommand.SignIn("d" + desk, "a" + desk));
    }
    await();
  }

  void waiting() {
    for (int i = 0; i < plan.waiting(); i++) {
      take(i);
      if (sent.size() >= BATCH) {
        await();
      }
    }
    await();
  }

  /** Past days, one after another, each in blocks that fill the desks a few times. */
  void past() {
    Instant now = Instant.now();
    int left = plan.past() / plan.sites();
    for (int ago = PastDays.count(plan); ago > 0; ago--) {
      clock.setTo(PastDays.morning(ago, now));
      int today = Math.min(left, PastDays.VISITS_A_DAY);
      for (int done = 0; done < today; done += TURNS * plan.desks()) {
        block(Math.min(TURNS * plan.desks(), today - done));
      }
      left -= today;
    }
  }

  private void block(int people) {
    for (int i = 0; i < people; i++) {
      take(i);
    }
    pass(Duration.ofMinutes(5));
    for (int done = 0; done < people; done += plan.desks()) {
      int desks = Math.min(plan.desks(), people - done);
      for (int desk = 0; desk < desks; desk++) {
        all(new DeskCommand.CallNext("d" + desk));
        all(new DeskCommand.StartService("d" + desk));
      }
      pass(Duration.ofMinutes(6));
      for (int desk = 0; desk < desks; desk++) {
        all(new DeskCommand.EndService("d" + desk, List.of(), false));
      }
    }
    pass(Duration.ofMinutes(1));
  }

  private void take(int number) {
    for (String site : sites) {
      String id = nextId();
      send(
          site,
          new VisitCommand.TakeRank(
              "v" + id,
              site + ".k" + id,
              List.of("r" + number % plan.services()),
              Channel.KIOSK,
              "fr",
              null,
              1,
              false));
    }
  }

  private void all(SiteCommand command) {
    sites.forEach(site -> send(site, command));
  }

  private void send(String site, SiteCommand command) {
    sent.add(hosts.send(site, Request.of("c" + nextId(), Actor.SYSTEM, command)));
  }

  private String nextId() {
    return Long.toString(++commands, 36);
  }

  private void pass(Duration time) {
    await();
    clock.setTo(clock.instant().plus(time));
  }

  private void await() {
    for (CompletableFuture<Reply> reply : sent) {
      if (!(reply.join() instanceof Reply.Done)) {
        throw new IllegalStateException("refused: " + reply.join());
      }
    }
    sent.clear();
  }
}
