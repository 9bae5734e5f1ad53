package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.rules.AgentChoice;
import parvis.server.web.problem.ProblemException;

/** By whom strangers may ask to be received: staff and kiosks ask for anybody. */
final class ChosenAgents {
  private ChosenAgents() {}

  /**
   * Refuses an agent whom people who book from afar do not choose.
   *
   * @param reasons ids of all that is wanted
   * @param agent id of the agent, null for anybody able
   * @param field that names the agent
   */
  static void require(
      SecurityIdentity identity,
      Catalogue catalogue,
      List<String> reasons,
      @Nullable String agent,
      String field) {
    boolean chosen =
        agent == null
            || !identity.isAnonymous()
            || AgentChoice.list(catalogue, reasons).stream()
                .anyMatch(one -> one.id().equals(agent));
    if (!chosen) {
      throw ProblemException.invalid().because(field, "agent-not-chosen");
    }
  }
}
