package parvis.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Result;

/** The sample town hall, open at whatever hour somebody looks at the demo. */
final class DemoSite {
  /** Its id. */
  static final String ID = "mairie-de-valmont";

  /** The agent that who tries the demo can be. */
  static final String FREE_AGENT = "nadia-r";

  /** The hours of a document: the key and the lines that belong to it. */
  private static final Pattern HOURS = Pattern.compile("(?m)^hours:\\n(?: +.*\\n)+");

  private DemoSite() {}

  /** Its document: the sample without its opening hours. */
  static String document() {
    return alwaysOpen(read("mairie-de-valmont.yaml"));
  }

  /** The template that its document inherits from, without opening hours too. */
  static String organisation() {
    return alwaysOpen(read("organisation.yaml"));
  }

  private static String alwaysOpen(String document) {
    return HOURS
        .matcher(document)
        .replaceFirst("# No hours: the demo is open whenever one looks.\n");
  }

  static SiteConfiguration configuration() {
    return switch (new ConfigurationReader().read(document(), organisation())) {
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

  /** The reasons that lead to a service. */
  static List<Reason> leaves(SiteConfiguration configuration) {
    List<Reason> leaves = new ArrayList<>();
    configuration.reasons().forEach(reason -> collect(reason, leaves));
    return leaves;
  }

  /** The reasons that lead to a service that is booked ahead. */
  static List<Reason> bookable(SiteConfiguration configuration) {
    return leaves(configuration).stream()
        .filter(
            reason -> configuration.agenda().findOffer(String.valueOf(reason.service())) != null)
        .toList();
  }

  private static void collect(Reason reason, List<Reason> leaves) {
    if (reason.service() != null) {
      leaves.add(reason);
    }
    reason.children().forEach(child -> collect(child, leaves));
  }
}
