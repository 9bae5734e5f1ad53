package parvis.bench.seed;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The document of a site for load, with number ranges that do not end. */
public final class SiteDocument {
  private SiteDocument() {}

  /** A site where everybody serves everything. */
  public static String yaml(String site, int desks, int services) {
    return yaml(site, desks, services, services);
  }

  /**
   * Services {@code s0…} with reasons {@code r0…}, desks {@code d0…} with agents {@code a0…}.
   *
   * @param skills how many services each agent serves, the next agent the next ones
   */
  public static String yaml(String site, int desks, int services, int skills) {
    return """
    id: %s
    name: {all: Site %s}
    languages: [fr, en]
    ranges:
    %s
    services:
    %s
    reasons:
    %s
    desks:
    %s
    agents:
    %s
    """
        .formatted(
            site,
            site,
            lines(services, SiteDocument::range),
            lines(
                services, i -> "{id: s%1$d, name: {all: Service %1$d}, range: n%1$d}".formatted(i)),
            lines(
                services,
                i -> "{id: r%1$d, name: {all: Reason %1$d}, service: s%1$d}".formatted(i)),
            lines(desks, i -> "{id: d%1$d, name: {all: Desk %1$d}}".formatted(i)),
            lines(desks, i -> agent(i, services, skills)));
  }

  /** What is added to a document so that all of its services are booked ahead, without a break. */
  public static String agenda(int services) {
    return """
    agenda:
      services:
    %s
    """
        .formatted(
            lines(
                    services,
                    i ->
                        "{service: s%d, every: 10 min, notice: none, walk-in-share: 0}"
                            .formatted(i))
                .indent(2));
  }

  /** The same, open on weekdays from eight to six, with places of all services booked ahead. */
  public static String booked(String site, int desks, int services, int skills) {
    return yaml(site, desks, services, skills)
        + """
        hours: {monday-friday: "08:00-18:00"}
        agenda:
          services:
        %s
        """
            .formatted(
                lines(
                    services, i -> "{service: s%d, walk-in-share: 30, horizon: 60}".formatted(i)));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count)
        .mapToObj(i -> "  - " + line.apply(i))
        .collect(Collectors.joining("\n"));
  }

  private static String range(int number) {
    char last = (char) ('A' + number % 26);
    String prefix = number < 26 ? "" + last : "" + (char) ('A' + number / 26 - 1) + last;
    return "{id: n%1$d, numbers: %2$s000001-%2$s999999}".formatted(number, prefix);
  }

  private static String agent(int number, int services, int skills) {
    String serves =
        IntStream.range(0, skills)
            .mapToObj(i -> "s" + (number * skills + i) % services + ": 1")
            .collect(Collectors.joining(", "));
    return "{id: a%1$d, name: Agent %1$d, serves: {%2$s}}".formatted(number, serves);
  }
}
