package parvis.server;

import java.time.Year;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;

/** Sites for tests: services civil (A) and passport (B), any number of desks with an agent each. */
public final class TestSites {
  private TestSites() {}

  /** The document of a site {@code valmont} with desks d1… and agents a1… who may do everything. */
  public static String yaml(int desks) {
    return """
    id: valmont
    name: {all: Mairie de Valmont}
    languages: [fr, en]
    services:
      - {id: civil, name: {fr: État civil, en: Registry}, target: 12 min}
      - {id: passport, name: {fr: Passeports, en: Passports}, target: 24 min}
    reasons:
      - {id: birth, name: {fr: Naissance, en: Birth}, service: civil, answers: [done]}
      - {id: new-passport, name: {fr: Passeport, en: Passport}, service: passport}
    answers:
      - {id: done, name: {all: Fait}}
    pauses:
      - {id: lunch, name: {all: Déjeuner}}
    desks:
    %s
    agents:
    %s
    """
        .formatted(
            lines(desks, "  - {id: d%1$d, name: {all: Guichet %1$d}}"),
            lines(desks, "  - {id: a%1$d, name: Agent %1$d, rights: [pick, send-on]}"));
  }

  private static String lines(int count, String line) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(line::formatted)
        .collect(Collectors.joining("\n"));
  }

  /** The configuration of that document. */
  public static SiteConfiguration configuration(int desks) {
    return switch (new ConfigurationReader(Year.of(2026)).read(Documents.of(yaml(desks), null))) {
      case Result.Valid(var configuration) -> configuration;
      case Result.Invalid(var problems) -> throw new AssertionError(problems);
    };
  }
}
