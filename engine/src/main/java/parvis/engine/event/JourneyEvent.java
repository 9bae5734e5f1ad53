package parvis.engine.event;

import java.util.List;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Destination;
import parvis.engine.visit.Origin;
import parvis.engine.visit.Reception;

/**
 * What happens to a person who is sent from one site to another (3.5): first the rank is there,
 * then the visit here is over, so that nobody is ever in between.
 */
public sealed interface JourneyEvent extends SiteEvent.OfJourney {

  /** Who took the rank was sent by an agent of another site. */
  record VisitCameFrom(String visit, Origin from) implements JourneyEvent {}

  /**
   * The visit is over here and goes on at another site.
   *
   * @param to the rank that was taken there
   * @param answers what came of the last leg here
   */
  record VisitSentAway(String visit, Reception by, Destination to, List<Answer> answers)
      implements JourneyEvent {
    public VisitSentAway {
      answers = List.copyOf(answers);
    }
  }
}
