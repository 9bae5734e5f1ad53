package parvis.server.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses of one wish, while it is put together.
 *
 * @param site id of the site
 * @param reasons ids of what is wanted, in order
 * @param people how many come together
 * @param needs ids of what must be met
 * @param language of the pages
 */
record PlaceLinks(
    String site, List<String> reasons, int people, List<String> needs, String language) {
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
    return new PlaceLinks(site, all, people, needs, language).places();
  }

  /** The places of this wish. */
  String places() {
    return step("places");
  }

  /** Where one waits for a place that becomes free. */
  String join() {
    return step("wait");
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
        + query("need", needs);
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
    }
    return body.put("start", start.toString())
        .put("people", people)
        .put("language", language)
        .toString();
  }

  private static String query(String name, List<String> values) {
    return values.stream()
        .map(value -> "&" + name + "=" + URLEncoder.encode(value, UTF_8))
        .collect(Collectors.joining());
  }
}
