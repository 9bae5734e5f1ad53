package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;
import parvis.server.web.problem.ProblemException;

/** Whose ticket or badge a reader has seen, and what that means where it stands. */
@ApplicationScoped
public class Scans {
  private final Commands commands;

  public Scans(Commands commands) {
    this.commands = commands;
  }

  /** What a scan has done. */
  public enum Meaning {
    /** The called person is at the desk. */
    PRESENT,
    /** The person who was expected, or missed the call, is here. */
    ARRIVED,
    /** The person who had gone out is back. */
    BACK,
    /** Nothing had to be done. */
    FOUND
  }

  /**
   * A visit that was found.
   *
   * @param visit id of the visit
   * @param token as shown
   * @param meaning what was done
   */
  public record Scanned(String visit, String token, Meaning meaning) {}

  /**
   * A reader has seen a code.
   *
   * @param desk at which the reader stands, null for the hall
   * @throws ProblemException 404 when nobody has it
   */
  public Scanned seen(
      String site, @Nullable String key, Actor actor, String code, @Nullable String desk) {
    Visit visit =
        commands
            .look(site, state -> find(state, code.strip(), actor))
            .orElseThrow(() -> ProblemException.of(404, "unknown-code"));
    Meaning meaning = meaning(visit, desk);
    SiteCommand command =
        switch (meaning) {
          case PRESENT -> new DeskCommand.ConfirmByScan(visit.id());
          case ARRIVED -> new VisitCommand.ConfirmArrival(visit.id());
          case BACK -> new VisitCommand.LiftPromise(visit.id());
          case FOUND -> null;
        };
    if (command != null) {
      var _ = commands.send(site, key, actor, command);
    }
    return new Scanned(visit.id(), visit.token().display(), meaning);
  }

  /** At a kiosk only what the person holds counts: a number on a board is anybody's to say. */
  private static Optional<Visit> find(SiteState site, String code, Actor actor) {
    String badge = site.badges().get(code);
    if (badge != null) {
      return Optional.ofNullable(site.findVisit(badge)).filter(visit -> !visit.isClosed());
    }
    Visit byKey = site.findVisitByFollowKey(code.substring(code.lastIndexOf('/') + 1));
    if (byKey != null) {
      return Optional.of(byKey);
    }
    if (actor.kind() == Actor.Kind.KIOSK) {
      return Optional.empty();
    }
    String token = Finder.plain(code);
    return site.visits().stream()
        .filter(visit -> !visit.isClosed())
        .filter(visit -> Finder.plain(visit.token().display()).equals(token))
        .findFirst();
  }

  private static Meaning meaning(Visit visit, @Nullable String desk) {
    return switch (visit.state()) {
      case LegState.Called(var by) when by.desk().equals(desk) -> Meaning.PRESENT;
      case LegState.Announced _, LegState.NoShow _ -> Meaning.ARRIVED;
      case LegState.Waiting(Instant notBefore) -> notBefore == null ? Meaning.FOUND : Meaning.BACK;
      case LegState.Called _,
          LegState.Present _,
          LegState.InService _,
          LegState.Held _,
          LegState.WrapUp _,
          LegState.Closed _ ->
          Meaning.FOUND;
    };
  }
}
