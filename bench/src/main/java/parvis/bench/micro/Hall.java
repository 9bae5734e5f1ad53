package parvis.bench.micro;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import parvis.bench.seed.SiteDocument;
import parvis.engine.command.Actor;
import parvis.engine.command.Decision;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.course.SiteCourse;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.rules.Engine;
import parvis.engine.site.SiteEvolution;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Channel;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;

/** One site in memory, driven by commands as its host would, on a clock that goes by itself. */
final class Hall {
  /** With an agent at each; what an estimate costs depends on them. */
  static final int DESKS = 32;

  private static final Duration STEP = Duration.ofMillis(200);

  final SiteState site = new SiteState();
  private final SiteEvolution evolution = new SiteEvolution(site);
  private final SiteCourse course = new SiteCourse(site);
  private Instant now = Instant.parse("2026-11-24T05:00:00Z");
  private long commands;
  private int taken;
  private Instant markedNow = now;
  private long markedCommands;

  Hall(int services, int skills, int waiting) {
    this(DESKS, services, skills, waiting);
  }

  private Hall(int desks, int services, int skills, int waiting) {
    this(configuration(SiteDocument.yaml("hall", desks, services, skills)));
    for (int desk = 0; desk < desks; desk++) {
      does(new DeskCommand.SignIn("d" + desk, "a" + desk));
    }
    for (int i = 0; i < waiting; i++) {
      String _ = take(services);
    }
  }

  private Hall(SiteConfiguration configuration) {
    does(new SiteCommand.Configure(configuration));
  }

  /** A hall where each desk is with somebody beside those who wait. */
  static Hall busy(int desks, int services, int skills, int waiting) {
    Hall hall = new Hall(desks, services, skills, waiting + desks);
    for (int desk = 0; desk < desks; desk++) {
      hall.does(new DeskCommand.CallNext("d" + desk));
      hall.does(new DeskCommand.StartService("d" + desk));
    }
    return hall;
  }

  /** A closed hall whose services are booked ahead. */
  static Hall booked(int desks, int services, int skills) {
    return new Hall(configuration(SiteDocument.booked("hall", desks, services, skills)));
  }

  private static SiteConfiguration configuration(String yaml) {
    return switch (new ConfigurationReader(Year.of(2026)).read(Documents.of(yaml, null))) {
      case Result.Valid(var configuration) -> configuration;
      case Result.Invalid(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  /** The moment up to which the site has come. */
  Instant now() {
    return now;
  }

  /** Somebody takes a rank for one of the first services, one after another; gives the visit. */
  String take(int among) {
    String visit = "v" + commands;
    List<String> reasons = List.of("r" + taken++ % among);
    does(
        new VisitCommand.TakeRank(
            visit, "k" + visit, reasons, Channel.KIOSK, "fr", null, 1, false));
    return visit;
  }

  /** Keeps the moment and the ids of commands, to come back to. */
  void mark() {
    markedNow = now;
    markedCommands = commands;
  }

  /**
   * Goes back to the mark, for a hall in which everybody stands as then: otherwise days would pass
   * in seconds, and commands be remembered by the million.
   */
  void rewind() {
    now = markedNow;
    commands = markedCommands;
  }

  /** Lets happen what is due by itself. */
  void settle() {
    var _ = course.settle(now);
  }

  /** Decides and applies; what is refused is a mistake of the benchmark. */
  void does(SiteCommand command) {
    now = now.plus(STEP);
    String id = "c" + commands++;
    Decision decision = Engine.decide(site, new Stamped(id, Actor.SYSTEM, now, command));
    if (!(decision instanceof Decision.Accepted(List<SiteEvent> events))) {
      throw new IllegalStateException(command + ": " + decision);
    }
    for (SiteEvent event : events) {
      evolution.evolve(new Recorded(site.sequence() + 1, now, id, "system:bench", event));
    }
  }
}
