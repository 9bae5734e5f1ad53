package parvis.server.web.screens.staff;

import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;

/**
 * An agent's own photo.
 *
 * @param agent id of the agent that the account stands for, null when it stands for none
 * @param kept whether there is a photo
 * @param site what the site is set up to do
 */
public record PhotoScreen(@Nullable String agent, boolean kept, SiteConfiguration site) {
  /** Name of the agent; empty for none. */
  public String agentName() {
    return site.agents().stream()
        .filter(one -> one.id().equals(agent))
        .map(one -> one.name())
        .findFirst()
        .orElse("");
  }

  /** Where the photo is kept. */
  public String address() {
    return To.siteApi(site.id()) + "/agents/" + agent + "/photo";
  }
}
