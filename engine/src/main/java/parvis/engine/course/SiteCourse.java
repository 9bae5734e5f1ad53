package parvis.engine.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.Decision;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.rules.Engine;
import parvis.engine.site.SiteEvolution;
import parvis.engine.site.SiteState;

/**
 * Takes one site from command to command. What follows from a command by itself, such as the call
 * to a desk that stands ready for the person who just came, happens at the same moment and is
 * written with it: nobody can come in between.
 */
public final class SiteCourse {
  /** More than can follow from one command: a rule that goes round in circles is a fault. */
  private static final int MOST = 10_000;

  private final SiteState site;
  private final SiteEvolution evolution;

  /** Goes on from where {@code site} stands. */
  public SiteCourse(SiteState site) {
    this.site = site;
    this.evolution = new SiteEvolution(site);
  }

  /** The site as it stands. */
  public SiteState site() {
    return site;
  }

  /** Lets the command happen, and all that follows by itself. */
  public Performed perform(Stamped stamped) {
    return switch (Engine.decide(site, stamped)) {
      case Decision.Refused(var refusal) -> new Performed.Refused(refusal);
      case Decision.Accepted(List<SiteEvent> events) -> {
        List<Recorded> own = apply(stamped, events);
        if (stamped.command() instanceof DeskCommand.EndService end && end.callNext()) {
          own.addAll(next(stamped, end.desk(), events));
        }
        yield new Performed.Done(own, own.isEmpty() ? List.of() : settle(stamped.at()));
      }
    };
  }

  /**
   * Who ends a service and asks for the next person in one go: whoever is next by then. Somebody
   * who goes on to a further service is first offered to the desks that stand ready already, as if
   * the two were asked one after the other.
   */
  private List<Recorded> next(Stamped stamped, String desk, List<SiteEvent> ended) {
    boolean goesOn = ended.stream().anyMatch(SiteEvent.VisitSentOn.class::isInstance);
    List<Recorded> all = new ArrayList<>(goesOn ? settle(stamped.at(), stamped.id()) : List.of());
    Stamped next =
        new Stamped(stamped.id(), stamped.actor(), stamped.at(), new DeskCommand.CallNext(desk));
    if (Engine.decide(site, next) instanceof Decision.Accepted(List<SiteEvent> events)) {
      all.addAll(apply(next, events));
    }
    return all;
  }

  /** Lets happen what is due at {@code at}; nothing when nothing is. */
  public List<Recorded> settle(Instant at) {
    return settle(at, null);
  }

  private List<Recorded> settle(Instant at, @Nullable String command) {
    List<Recorded> all = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      List<Recorded> next = tick(at, command);
      if (next.isEmpty()) {
        return all;
      }
      all.addAll(next);
    }
    throw new IllegalStateException("no end to what follows at " + at);
  }

  /**
   * Lets happen what is due first.
   *
   * @param command id of the command that it is part of, null for none
   */
  private List<Recorded> tick(Instant at, @Nullable String command) {
    if (!site.isConfigured()) {
      return List.of();
    }
    String id = command == null ? "tick-" + site.sequence() : command;
    Stamped tick = new Stamped(id, Actor.SYSTEM, at, new SiteCommand.Tick());
    return Engine.decide(site, tick) instanceof Decision.Accepted(List<SiteEvent> events)
        ? apply(tick, events)
        : List.of();
  }

  private List<Recorded> apply(Stamped stamped, List<SiteEvent> events) {
    List<Recorded> recorded = new ArrayList<>();
    for (SiteEvent event : events) {
      Recorded next =
          new Recorded(
              site.sequence() + 1, stamped.at(), stamped.id(), stamped.actor().asText(), event);
      evolution.evolve(next);
      recorded.add(next);
    }
    return recorded;
  }
}
