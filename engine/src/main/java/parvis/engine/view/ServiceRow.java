package parvis.engine.view;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.hours.Closure;
import parvis.engine.rules.ServiceDay;
import parvis.engine.site.Tally;

/**
 * A service right now.
 *
 * @param id of the service
 * @param name in words
 * @param icon pictogram name
 * @param open whether staff let it give ranks
 * @param closure why its hours do not let it now, and until when; null when they do
 * @param day how far its day has come for whoever comes now
 * @param waiting people who wait here
 * @param remote people whose rank was taken from outside and who are not here yet
 * @param longest the longest wait of those who can be called, null when there is nobody
 * @param expected wait of whoever comes now
 * @param load minutes of work that wait
 * @param desks open desks that receive for it
 * @param today its day so far
 * @param flow how people get to desks
 */
public record ServiceRow(
    String id,
    Text name,
    String icon,
    boolean open,
    @Nullable Closure closure,
    ServiceDay.Progress day,
    int waiting,
    int remote,
    @Nullable Wait longest,
    ExpectedWait expected,
    Duration load,
    int desks,
    Tally.OfService today,
    Flow flow) {

  /**
   * How the people of a service get to desks.
   *
   * @param kind how they wait
   * @param later how many of those who wait cannot be called yet
   * @param level how much work waits for each open desk
   * @param dial where the dial between speed and quality stands, 0 to 100
   * @param dialByHand whether somebody has set it
   * @param lineCount people in a line without tickets, null for not known
   * @param guarantee who is promised not to be called before a certain time
   * @param tokens what may stand for a person beside the number
   */
  public record Flow(
      ReceptionKind kind,
      int later,
      LoadLevel level,
      int dial,
      boolean dialByHand,
      @Nullable Integer lineCount,
      GuaranteeOffer guarantee,
      Set<TokenKind> tokens) {
    /** Tickets, first come first served. */
    public static final Flow PLAIN =
        new Flow(
            ReceptionKind.TICKETS,
            0,
            LoadLevel.LIGHT,
            0,
            false,
            null,
            GuaranteeOffer.NEVER,
            Set.of());
  }

  /** How much work waits for each open desk. */
  public enum LoadLevel {
    LIGHT,
    NORMAL,
    BUSY,
    OVERLOADED
  }

  /** Share of the served who waited within target, in percent; -1 before the first. */
  public int percentWithinTarget() {
    return today.served() == 0 ? -1 : today.withinTarget() * 100 / today.served();
  }
}
