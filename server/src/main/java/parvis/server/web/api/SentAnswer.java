package parvis.server.web.api;

import java.util.List;
import parvis.engine.visit.Destination;

/**
 * What sending a person to another site has caused.
 *
 * @param repeated whether it had been done before
 * @param events what happened at this site, in order
 * @param site id of the other site
 * @param visit id of the visit there
 * @param token what stands for the person there, to be told to them
 */
public record SentAnswer(
    boolean repeated,
    List<CommandAnswer.Happened> events,
    String site,
    String visit,
    String token) {

  static SentAnswer of(CommandAnswer here, Destination to) {
    return new SentAnswer(here.repeated(), here.events(), to.site(), to.visit(), to.token());
  }
}
