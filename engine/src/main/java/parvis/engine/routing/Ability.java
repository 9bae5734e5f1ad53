package parvis.engine.routing;

import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Leg;

/** What a desk and the agent at it can receive together. */
public final class Ability {
  /** Priority of a service that cannot be received. */
  public static final int NONE = 0;

  private final @Nullable Desk desk;
  private final @Nullable Agent agent;

  private Ability(@Nullable Desk desk, @Nullable Agent agent) {
    this.desk = desk;
    this.agent = agent;
  }

  /**
   * The ability of {@code agent} sitting at {@code desk}; nothing when either is not configured.
   */
  public static Ability of(Catalogue catalogue, String desk, String agent) {
    return new Ability(catalogue.findDesk(desk), catalogue.findAgent(agent));
  }

  /**
   * Priority of {@code service} here: the agent's own, 1 first; {@link #NONE} when the desk is not
   * able or the agent not allowed.
   */
  public int priority(String service) {
    if (desk == null || agent == null || !desk.aptitudes().containsKey(service)) {
      return NONE;
    }
    return agent.competences().getOrDefault(service, NONE);
  }

  /** Priority of {@code service} by the desk, which decides where the agent's are equal. */
  int deskPriority(String service) {
    return desk == null ? NONE : desk.aptitudes().getOrDefault(service, NONE);
  }

  /** Whether this desk and agent may receive {@code leg}. */
  public boolean canReceive(Leg leg) {
    return priority(leg.service()) != NONE && isAddressed(leg.addressee());
  }

  private boolean isAddressed(Addressee to) {
    return switch (to) {
      case Addressee.Anyone _ -> true;
      case Addressee.OneDesk(String one) -> desk != null && desk.id().equals(one);
      case Addressee.OneAgent(String one) -> agent != null && agent.id().equals(one);
    };
  }
}
