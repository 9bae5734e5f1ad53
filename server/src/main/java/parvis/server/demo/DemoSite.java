package parvis.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parvis.engine.configuration.OpeningHours;
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

  private DemoSite() {}

  static SiteConfiguration configuration() {
    Result result =
        new ConfigurationReader().read(read("mairie-de-valmont.yaml"), read("organisation.yaml"));
    return switch (result) {
      case Result.Valid(var configuration) -> alwaysOpen(configuration);
      case Result.Invalid(var problems) ->
          throw new IllegalStateException("the sample is not valid: " + problems);
    };
  }

  private static SiteConfiguration alwaysOpen(SiteConfiguration sample) {
    return new SiteConfiguration(
        sample.id(),
        sample.name(),
        sample.zone(),
        sample.languages(),
        OpeningHours.always(),
        sample.areas(),
        sample.bands(),
        sample.needs(),
        sample.classes(),
        sample.ranges(),
        sample.services(),
        sample.reasons(),
        sample.answers(),
        sample.pauses(),
        sample.desks(),
        sample.agents(),
        sample.reinforcement(),
        sample.rules(),
        sample.brand());
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

  private static void collect(Reason reason, List<Reason> leaves) {
    if (reason.service() != null) {
      leaves.add(reason);
    }
    reason.children().forEach(child -> collect(child, leaves));
  }
}
