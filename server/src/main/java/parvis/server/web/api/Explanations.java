package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import parvis.engine.calling.CallMade;
import parvis.engine.calling.Explanation;
import parvis.engine.event.Recorded;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;

/** Explains why somebody still waits, from what was recorded since they came. */
@ApplicationScoped
public class Explanations {
  private static final int MOST = 20_000; // events, about a long day of a large site

  private final Commands commands;
  private final Hosts hosts;

  public Explanations(Commands commands, Hosts hosts) {
    this.commands = commands;
    this.hosts = hosts;
  }

  /**
   * The explanation for a visit that waits.
   *
   * @throws ProblemException 404 for no such visit, 409 for one that does not wait
   */
  public Explanation get(String site, String id) {
    Visit visit = getVisit(site, id);
    requireWaiting(visit);
    List<Recorded> since = hosts.history(site, Math.max(1, visit.leg().place().tie()), MOST);
    return commands.look(
        site,
        state -> {
          Visit now = state.getVisit(id);
          requireWaiting(now);
          return Explanation.of(state, now, since, commands.now());
        });
  }

  /**
   * The last call of a visit.
   *
   * @throws ProblemException 404 for no such visit, 409 for one that was not called yet
   */
  public CallMade getCall(String site, String id) {
    Visit visit = getVisit(site, id);
    List<Recorded> since = hosts.history(site, Math.max(1, visit.leg().place().tie()), MOST);
    CallMade call = CallMade.findLast(since, id);
    if (call == null) {
      throw ProblemException.of(409, "refusal.NOT_CALLED_YET", visit.token().display());
    }
    return call;
  }

  private Visit getVisit(String site, String id) {
    return commands
        .look(site, state -> Optional.ofNullable(state.findVisit(id)))
        .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_VISIT", id));
  }

  private static void requireWaiting(Visit visit) {
    if (!(visit.state() instanceof LegState.Waiting)) {
      throw ProblemException.of(409, "refusal.NOT_WAITING", visit.token().display());
    }
  }
}
