package parvis.engine.command;

import org.jspecify.annotations.Nullable;

/** What can be asked about people who come again and the agents who know them. */
public sealed interface CustomerCommand extends SiteCommand {
  /**
   * The person is the agent's personal customer from now on.
   *
   * @param person opaque id of the person
   * @param visit id of the visit during which it is said, null for none
   */
  record LinkCustomer(String person, String agent, @Nullable String visit)
      implements CustomerCommand {}

  /** The person is nobody's personal customer any more. */
  record UnlinkCustomer(String person) implements CustomerCommand {}

  /**
   * It was only said later who is behind a visit.
   *
   * @param person opaque id of the person
   */
  record RecogniseCustomer(String visit, String person) implements CustomerCommand {}
}
