package parvis.engine.agenda;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who can receive somebody: an agent and a desk able to the service, that offer what is needed.
 *
 * @param service id of the service
 * @param agent id of the one agent meant, null for anybody able
 * @param needs ids of the needs that must be met
 */
public record Demand(String service, @Nullable String agent, Set<String> needs) {
  public Demand {
    needs = Collections.unmodifiableSet(new TreeSet<>(needs));
  }

  /** The same by anybody able. */
  public Demand byAnybody() {
    return new Demand(service, null, needs);
  }

  /** The same, with these needs met too. */
  Demand needing(Set<String> more) {
    if (needs.containsAll(more)) {
      return this;
    }
    Set<String> all = new TreeSet<>(needs);
    all.addAll(more);
    return new Demand(service, agent, all);
  }

  /** The same by this agent. */
  public Demand by(String one) {
    return new Demand(service, one, needs);
  }
}
