package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.view.DeskRow;
import parvis.engine.view.VisitRow;
import parvis.server.configuration.ConfigurationReader;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Result;

/** What the staff's sample screens share: the sample town hall and its people. */
final class StaffSamples {
  private static final SiteConfiguration SITE = read();

  private StaffSamples() {}

  static SiteConfiguration configuration() {
    return SITE;
  }

  private static SiteConfiguration read() {
    return switch (new ConfigurationReader(Year.of(2026))
        .read(
            new Documents(
                resource("mairie-de-valmont.yaml"),
                resource("organisation.yaml"),
                resource("mairie-de-valmont.ics")))) {
      case Result.Valid(var configuration) -> configuration;
      case Result.Invalid(var problems) -> throw new AssertionError(problems);
    };
  }

  private static String resource(String name) {
    try (InputStream in = StaffSamples.class.getResourceAsStream("/sample/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reason reason(String id) {
    return SITE.reasons().stream()
        .flatMap(StaffSamples::all)
        .filter(reason -> reason.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Reason> all(Reason reason) {
    return Stream.concat(Stream.of(reason), reason.children().stream().flatMap(StaffSamples::all));
  }

  static List<AnswerChoice> answers(String... ids) {
    return Stream.of(ids)
        .flatMap(id -> SITE.answers().stream().filter(answer -> answer.id().equals(id)))
        .toList();
  }

  static Text serviceName(@Nullable String id) {
    return SITE.services().stream()
        .filter(service -> service.id().equals(id))
        .map(service -> service.name())
        .findFirst()
        .orElseThrow();
  }

  static VisitSample visit(
      String id, String token, VisitRow.Status status, String reason, long waited, long target) {
    return new VisitSample(id, token, status, reason(reason), waited, target);
  }

  static List<DeskRow> desks() {
    return List.of(
        desk("guichet-1", "Guichet 1", DeskRow.Status.SERVING, "Inès V.", "G 021", 372),
        desk("guichet-2", "Guichet 2", DeskRow.Status.SERVING, "Julien M.", "A 112", 64),
        desk("guichet-3", "Guichet 3", DeskRow.Status.CALLING, "Karim B.", "B 046", 41),
        desk("guichet-4", "Guichet 4", DeskRow.Status.SERVING, "Nadia R.", "B 047", 192),
        desk("guichet-5", "Guichet 5", DeskRow.Status.CLOSED, null, null, 7200),
        desk("guichet-6", "Guichet 6", DeskRow.Status.WRAP_UP, "Fatou D.", "H 003", 95),
        desk("bureau-7", "Bureau 7", DeskRow.Status.FREE, "Marc T.", null, 420),
        desk("bureau-8", "Bureau 8", DeskRow.Status.PAUSED, "Thomas G.", null, 600));
  }

  private static DeskRow desk(
      String id,
      String name,
      DeskRow.Status status,
      @Nullable String agent,
      @Nullable String token,
      long seconds) {
    return new DeskRow(
        id,
        Text.same(name),
        Arrow.LEFT,
        null,
        status,
        agent == null ? null : agent.equals("Nadia R.") ? "nadia-r" : agent,
        agent,
        status == DeskRow.Status.PAUSED ? Text.same("Déjeuner") : null,
        NOW.minusSeconds(seconds),
        token == null ? null : visit(id, token, VisitRow.Status.IN_SERVICE, "acte", 8, 12).build(),
        SITE.desks().stream()
            .filter(desk -> desk.id().equals(id))
            .flatMap(desk -> desk.aptitudes().keySet().stream().sorted())
            .map(service -> serviceName(service))
            .toList(),
        DeskRow.Calling.MANUAL);
  }
}
