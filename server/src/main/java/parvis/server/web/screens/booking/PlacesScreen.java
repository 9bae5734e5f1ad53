package parvis.server.web.screens.booking;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Need;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;

/**
 * Places that are free, for a new booking or for one that is moved.
 *
 * @param siteName name of the site
 * @param wish what is looked for
 * @param first the first free place, null when there is none
 * @param days fourteen days in order
 * @param shown the day whose places are shown, null for none
 * @param links where to go from here
 * @param moved the booked time that is given another, null for a new booking
 * @param meeting how people are received together, null where each is received alone
 */
public record PlacesScreen(
    Text siteName,
    Wish wish,
    @Nullable Offer first,
    List<Day> days,
    @Nullable Day shown,
    Links links,
    @Nullable Instant moved,
    @Nullable Meeting meeting) {
  /**
   * People are received together.
   *
   * @param places how many people one meeting takes
   * @param most so many could come together at most; null when as many as are wished can, or nobody
   */
  public record Meeting(int places, @Nullable Integer most) {}

  /**
   * What is looked for.
   *
   * @param reasons what is wanted, one after another
   * @param people how many come together
   * @param needs ids of what must be met
   * @param offered what can be asked for
   * @param agents by whom one can ask to be received, none where that is not offered
   * @param agent who of them must receive, null for anybody able
   * @param together whether one agent must receive all of it
   */
  public record Wish(
      List<Reason> reasons,
      int people,
      Set<String> needs,
      List<Need> offered,
      List<Agent> agents,
      @Nullable Agent agent,
      boolean together) {
    /** Whether more is wished than what everybody gets. */
    public boolean isSpecial() {
      return people > 1 || !needs.isEmpty() || agent != null || together;
    }
  }

  /**
   * One place.
   *
   * @param start when it begins
   * @param end when the person is expected to be free
   * @param body what is sent to have it
   * @param left how many people it takes, null where each is received alone
   */
  public record Offer(Instant start, Instant end, String body, @Nullable Integer left) {}

  /**
   * One day.
   *
   * @param date some moment of the day
   * @param link where its places are
   * @param offers its places
   */
  public record Day(Instant date, String link, List<Offer> offers) {}

  /**
   * Where to go.
   *
   * @param post where a place is asked for
   * @param back the step before
   * @param more where one thing more is chosen, null when enough was
   * @param earlier the days before, null when they are over
   * @param later the days after, null when they are not booked yet
   * @param waitlist where one waits for a place that becomes free, null when a booking is moved
   * @param elsewhere where the places of other sites are, null when no other has any of this
   */
  public record Links(
      String post,
      String back,
      @Nullable String more,
      @Nullable String earlier,
      @Nullable String later,
      @Nullable String waitlist,
      @Nullable String elsewhere) {}
}
