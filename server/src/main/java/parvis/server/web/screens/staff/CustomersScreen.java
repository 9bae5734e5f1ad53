package parvis.server.web.screens.staff;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;

/**
 * All that the page of personal customers is made from.
 *
 * @param place the site
 * @param agent id of the agent who looks, null for other staff
 * @param agents of the site, among whom the reader may choose
 * @param rows the customers whom the reader may see, by agent and name
 */
public record CustomersScreen(
    HomePlace place, @Nullable String agent, List<Agent> agents, List<Row> rows) {
  public CustomersScreen {
    agents = List.copyOf(agents);
    rows = List.copyOf(rows);
  }

  /**
   * A personal customer.
   *
   * @param person opaque id
   * @param name as the person said it, null when not known
   * @param number customer number or card, null when not known
   * @param phone of the person, null when not known
   * @param agent id of the usual agent
   * @param agentName name of the usual agent
   * @param since when it was said
   * @param seen when the person was here last
   */
  public record Row(
      String person,
      @Nullable String name,
      @Nullable String number,
      @Nullable String phone,
      String agent,
      String agentName,
      Instant since,
      Instant seen) {
    /** What a search may find the person by. */
    public String words() {
      return String.join(
          " ",
          Objects.requireNonNullElse(name, ""),
          Objects.requireNonNullElse(number, ""),
          phone == null ? "" : phone.replaceAll("[^0-9]", ""),
          agentName);
    }

    /** By what the person is known, in a line. */
    public String knownBy() {
      return number == null
          ? Objects.requireNonNullElse(phone, "")
          : phone == null ? number : number + " · " + phone;
    }
  }

  /** Where commands of this site go. */
  public String api() {
    return To.siteApi(place.id());
  }
}
