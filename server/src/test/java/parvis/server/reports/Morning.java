package parvis.server.reports;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Visit;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;

/** Tells a site what happens, at given times, through the real host, engine and journal. */
final class Morning implements AutoCloseable {
  private static final Actor STAFF = new Actor(Actor.Kind.SUPERVISOR, "test");

  private static final String SITE = "valmont";
  private final AtomicReference<Instant> now = new AtomicReference<>(Town.at("03:00"));
  private final SqlJournal journal;
  private final Hosts hosts;
  private int commands;

  Morning(Database database, SiteConfiguration configuration) {
    journal = new SqlJournal(database);
    hosts = new Hosts(journal, new Snapshots(database), now::get);
    send(new SiteCommand.Configure(configuration));
  }

  Morning at(String time) {
    now.set(Town.at(time));
    return this;
  }

  Morning send(SiteCommand command) {
    commands++;
    Reply reply = hosts.send(SITE, Request.of("c" + commands, STAFF, command)).join();
    if (!(reply instanceof Reply.Done)) {
      throw new AssertionError(command + " was answered by " + reply);
    }
    return this;
  }

  Morning rank(String visit, String... reasons) {
    return send(
        new VisitCommand.TakeRank(
            visit, "key-" + visit, List.of(reasons), Channel.KIOSK, "fr", null, 1, false));
  }

  Morning next(String desk) {
    return send(new DeskCommand.CallNext(desk));
  }

  Morning start(String desk) {
    return send(new DeskCommand.StartService(desk));
  }

  Morning end(String desk, Answer... answers) {
    return send(new DeskCommand.EndService(desk, List.of(answers), false));
  }

  Morning undo(String desk) {
    return send(new DeskCommand.UndoLastStep(desk));
  }

  Visit visit(String id) {
    return hosts.look(SITE, site -> site.getVisit(id)).join();
  }

  @Override
  public void close() {
    hosts.close();
    journal.close();
  }
}
