package parvis.engine.configuration;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and whom to call for help.
 *
 * @param id short code, unique in the site
 * @param name what staff see
 * @param services ids of the services that need it
 * @param waiting so many wait for them who can be called now; null for not by that
 * @param longest one of these has waited so long, time promised to be away left out; null for not
 *     by that
 * @param expected who comes now would wait so long; null for not by that
 * @param holdFor true for so long before anybody is asked
 * @param releaseWaiting no more than so many wait when help goes again
 * @param minimumStay help stays at least so long
 * @param cooldown after it went, so long nobody is asked again
 * @param helpers ids of the agents who can help, in order
 * @param answerWithin a helper who has not answered by then is passed over
 */
public record ReinforcementRule(
    String id,
    Text name,
    List<String> services,
    @Nullable Integer waiting,
    @Nullable Duration longest,
    @Nullable Duration expected,
    Duration holdFor,
    int releaseWaiting,
    Duration minimumStay,
    Duration cooldown,
    List<String> helpers,
    Duration answerWithin) {
  public ReinforcementRule {
    services = List.copyOf(services);
    helpers = List.copyOf(helpers);
  }
}
