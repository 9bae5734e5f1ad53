package parvis.server.web.screens.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;

/**
 * What can be booked.
 *
 * @param siteName name of the site
 * @param languages codes of the languages offered
 * @param groups reasons that stand together, without those that are not booked ahead
 * @param chosen what was chosen before, when one thing more is wanted
 */
public record ReasonsScreen(
    Text siteName, List<String> languages, List<Group> groups, List<Reason> chosen) {
  /**
   * Reasons that stand together.
   *
   * @param title what they have in common, null for one that stands alone
   * @param choices each of them
   */
  public record Group(@Nullable Text title, List<Choice> choices) {}

  /**
   * One reason.
   *
   * @param reason what is wanted
   * @param link where its places are
   */
  public record Choice(Reason reason, String link) {}
}
