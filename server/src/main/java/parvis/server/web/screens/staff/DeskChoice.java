package parvis.server.web.screens.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskView;

/**
 * Desks to take a seat at.
 *
 * @param desks every desk of the site
 * @param agent id of the agent that the account stands for, null when it stands for none: then one
 *     says for whom
 * @param site what the site is set up to do
 * @param help what help the agent is asked for, or gives
 * @param at when it was true
 */
public record DeskChoice(
    List<DeskRow> desks,
    @Nullable String agent,
    SiteConfiguration site,
    List<DeskView.HelpRow> help,
    Instant at) {
  public DeskChoice {
    desks = List.copyOf(desks);
    help = List.copyOf(help);
  }

  /** Where commands of the site go. */
  public String siteApi() {
    return To.siteApi(site.id());
  }

  /** Whether the agent sits there already. */
  public boolean isOwn(DeskRow desk) {
    return agent != null && agent.equals(desk.agent());
  }

  /** Whether the agent sits somewhere. */
  public boolean isSeated() {
    return desks.stream().anyMatch(this::isOwn);
  }

  /** Whether a seat can be taken there. */
  public boolean isFree(DeskRow desk) {
    return desk.status() == DeskRow.Status.CLOSED;
  }

  /** Name of the agent who looks for a seat; empty when the account stands for none. */
  public String agentName() {
    return site.agents().stream()
        .filter(one -> one.id().equals(agent))
        .map(one -> one.name())
        .findFirst()
        .orElse("");
  }

  /** What a desk receives for, joined. */
  public String able(DeskRow desk, String language) {
    return String.join(" · ", desk.able().stream().map((Text name) -> name.in(language)).toList());
  }
}
