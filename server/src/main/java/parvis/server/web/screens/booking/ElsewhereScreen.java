package parvis.server.web.screens.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;

/**
 * The first free place of each site for one wish.
 *
 * @param siteName name of the site from which somebody looks around
 * @param reasons what is wanted, one after another
 * @param reaches how far to look; none where the site has not said where it lies
 * @param rows a site each, the soonest first
 * @param left how many more sites have a place, later than those
 * @param back where the places of this site are
 */
public record ElsewhereScreen(
    Text siteName,
    List<Reason> reasons,
    List<Reach> reaches,
    List<Row> rows,
    int left,
    String back) {
  /**
   * How far to look.
   *
   * @param kilometres at most, null for however far
   * @param link where that is shown
   * @param chosen whether it is shown here
   */
  public record Reach(@Nullable Integer kilometres, String link, boolean chosen) {}

  /**
   * One site.
   *
   * @param id of the site
   * @param name of the site
   * @param kilometres as the crow flies, null for unknown
   * @param start when its first place begins
   * @param left how many people that place takes, null where each is received alone
   * @param zone its time zone
   * @param rank how it stands beside the site from which somebody looks around
   * @param take how its place is taken
   * @param all where all of its places are
   */
  public record Row(
      String id,
      Text name,
      @Nullable Double kilometres,
      Instant start,
      @Nullable Integer left,
      ZoneId zone,
      Rank rank,
      Take take,
      String all) {}

  /** How a site stands beside the one from which somebody looks around. */
  public enum Rank {
    /** It is that site. */
    HERE,
    /** Its place comes sooner. */
    SOONER,
    /** Its place comes as soon or later, or that site has none. */
    OTHER
  }

  /**
   * How a place is taken.
   *
   * @param post where it is asked for
   * @param body what is sent to have it
   * @param language of the pages that follow: one that the site speaks
   */
  public record Take(String post, String body, String language) {}
}
