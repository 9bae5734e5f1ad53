package parvis.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;

/** The sample town hall, open at whatever hour somebody looks at the demo. */
final class DemoSite {
  /** Its id. */
  static final String ID = "mairie-de-valmont";

  /** Id of its branch office, where people can book and be sent to; nobody virtual goes there. */
  static final String ANNEXE = "annexe-des-tilleuls";

  /** Who receives at the branch office, and can be tried too. */
  static final String ANNEXE_AGENT = "lucie-b";

  /** Where that is. */
  static final String ANNEXE_DESK = "guichet-a";

  /** The agent that who tries the demo can be. */
  static final String FREE_AGENT = "nadia-r";

  /** The agent whom more people want to see than she has places for. */
  static final String WANTED_AGENT = "lea-k";

  /** What they want of her. */
  static final String WANTED_REASON = "demarches";

  /** The hours of a document: the key and the lines that belong to it. */
  private static final Pattern HOURS = Pattern.compile("(?m)^( *)hours:\\n(?:\\1 +.*\\n)+");

  private static final Year YEAR = Year.of(2026); // of a site without dates

  private static final String PROMISES = "guarantee: {share: 80, minimum: 10 min}";

  /** Where people live several times as fast, nobody waits so long. */
  private static final String PROMISES_HERE =
      "guarantee: {share: 80, minimum: 3 min, rounding: 1 min}";

  private DemoSite() {}

  /** What it is set up by. */
  static Documents documents() {
    return Documents.of(document(), organisation());
  }

  /** What the branch office is set up by. */
  static Documents annexe() {
    return Documents.of(alwaysOpen(read(ANNEXE + ".yaml")), organisation());
  }

  /** Its document: the sample without its opening hours, with promises for short absences too. */
  static String document() {
    String sample = read("mairie-de-valmont.yaml");
    if (!sample.contains(PROMISES)) {
      throw new IllegalStateException("the sample promises otherwise: " + PROMISES);
    }
    return alwaysOpen(sample).replace(PROMISES, PROMISES_HERE);
  }

  /** The template that its document inherits from, without opening hours too. */
  static String organisation() {
    return alwaysOpen(read("organisation.yaml"));
  }

  private static String alwaysOpen(String document) {
    return HOURS
        .matcher(document)
        .replaceAll(
            hours ->
                hours.group(1).isEmpty()
                    ? "# No hours: the demo is open whenever one looks.\n"
                    : "");
  }

  static SiteConfiguration configuration() {
    return read(documents());
  }

  /** What a sample sets up. */
  static SiteConfiguration read(Documents documents) {
    return switch (new ConfigurationReader(YEAR).read(documents)) {
      case Result.Valid(var configuration) -> configuration;
      case Result.Invalid(var problems) ->
          throw new IllegalStateException("the sample is not valid: " + problems);
    };
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(DemoSite.class.getResourceAsStream("/sample/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many people are received together at a booked time, 1 for each alone. */
  static int places(SiteConfiguration configuration, Reason reason) {
    String service = reason.service();
    return service == null ? 1 : configuration.agenda().places(service);
  }

  /** The reasons that lead to a service that is booked ahead. */
  static List<Reason> bookable(SiteConfiguration configuration) {
    return new Catalogue(configuration)
        .listReasons().stream()
            .filter(
                reason ->
                    reason.service() != null
                        && configuration.agenda().findOffer(reason.service()) != null)
            .toList();
  }
}
