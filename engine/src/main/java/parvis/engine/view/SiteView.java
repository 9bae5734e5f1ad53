package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import parvis.engine.configuration.Text;

/**
 * The whole site, for supervisor and greeter.
 *
 * @param sequence of the last event shown
 * @param at when it was true
 * @param siteName name of the site
 * @param open whether ranks are given by the hours and the day is not closed
 * @param dayClosed whether the day was closed
 * @param services every service
 * @param desks every desk
 * @param visits open visits, each service in calling order, then those called, served, held or
 *     missed
 * @param alerts what needs somebody
 */
public record SiteView(
    long sequence,
    Instant at,
    Text siteName,
    boolean open,
    boolean dayClosed,
    List<ServiceRow> services,
    List<DeskRow> desks,
    List<VisitRow> visits,
    List<Alert> alerts) {
  /**
   * Something that needs somebody.
   *
   * @param kind what it is
   * @param subject id of the service or range concerned
   * @param subjectName the same in words
   * @param value figure that goes with it: minutes, people or percent
   */
  public record Alert(Kind kind, String subject, Text subjectName, long value) {
    /** What can need somebody. */
    public enum Kind {
      /** People wait and no open desk receives for the service. */
      NO_DESK,
      /** The longest wait is over its target. */
      OVER_TARGET,
      /** A number range is used to 80 %. */
      NUMBERS_LOW
    }
  }
}
