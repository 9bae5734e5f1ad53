package parvis.server.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one wish, while it is put together.
 *
 * @param site id of the site
 * @param reasons ids of what is wanted, in order
 * @param people how many come together
 * @param needs ids of what must be met
 * @param agent id of the agent chosen, null for anybody able
 * @param together whether one agent must receive all of it
 * @param language of the pages
 */
record PlaceLinks(
    String site,
    List<String> reasons,
    int people,
    List<String> needs,
    @Nullable String agent,
    boolean together,
    String language) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The first step. */
  String start() {
    return "/sites/" + site + "/book?lang=" + language;
  }

  /** The first step again, for one thing more. */
  String reasons(List<String> chosen) {
    return start() + query("reason", chosen);
  }

  /** The places of one reason more. */
  String with(String reason) {
    List<String> all = Stream.concat(reasons.stream(), Stream.of(reason)).distinct().toList();
    return new PlaceLinks(site, all, people, needs, agent, together, language).places();
  }

  /** The same at another site, in a language that it speaks; an agent belongs to one site. */
  PlaceLinks at(String other, String spoken) {
    return new PlaceLinks(other, reasons, people, needs, null, together, spoken);
  }

  /** The places of this wish. */
  String places() {
    return step("places");
  }

  /** Where one waits for a place that becomes free. */
  String join() {
    return step("wait");
  }

  /** Where the places of other sites are. */
  String elsewhere() {
    return step("elsewhere");
  }

  /** The same, within so many kilometres, or {@code all}. */
  String elsewhere(String within) {
    return elsewhere() + "&within=" + within;
  }

  private String step(String step) {
    return "/sites/"
        + site
        + "/book/"
        + step
        + "?lang="
        + language
        + query("reason", reasons)
        + (people == 1 ? "" : "&people=" + people)
        + query("need", needs)
        + (agent == null ? "" : query("agent", List.of(agent)))
        + (together ? "&together=true" : "");
  }

  /** Where a place is asked for. */
  String post() {
    return "/api/v1/sites/" + site + "/bookings";
  }

  /** What is sent to have the place that begins at {@code start}. */
  String body(Instant start) {
    ObjectNode body = JSON.objectNode();
    for (String reason : reasons) {
      ObjectNode wish = body.withArray("/reasons").addObject().put("reason", reason);
      if (!needs.isEmpty()) {
        needs.forEach(wish.putArray("needs")::add);
      }
      if (agent != null) {
        wish.put("agent", agent);
      }
    }
    if (together) {
      body.put("together", true);
    }
    return body.put("start", start.toString())
        .put("people", people)
        .put("language", language)
        .toString();
  }

  /** By whom it must be received, as it is sent beside the rest; nothing for by anybody able. */
  String company() {
    ObjectNode body = JSON.objectNode();
    if (agent != null) {
      body.put("agent", agent);
    }
    return (together ? body.put("together", true) : body).toString();
  }

  private static String query(String name, List<String> values) {
    return values.stream()
        .map(value -> "&" + name + "=" + URLEncoder.encode(value, UTF_8))
        .collect(Collectors.joining());
  }
}
