package parvis.engine.event;

import org.jspecify.annotations.Nullable;

/** What happens to links between people who come again and the agents who know them. */
public sealed interface CustomerEvent extends SiteEvent.OfCustomers {
  /**
   * The person is the personal customer of the agent from now on.
   *
   * @param person opaque id of the person, which only an erasable table can resolve
   * @param visit id of the visit during which it was said, null for none
   */
  record CustomerLinked(String person, String agent, @Nullable String visit)
      implements CustomerEvent {}

  /** The person is nobody's personal customer any more. */
  record CustomerUnlinked(String person) implements CustomerEvent {}

  /**
   * The person behind a visit is a personal customer.
   *
   * @param agent id of the usual agent at that moment
   */
  record CustomerRecognised(String visit, String person, String agent) implements CustomerEvent {}
}
