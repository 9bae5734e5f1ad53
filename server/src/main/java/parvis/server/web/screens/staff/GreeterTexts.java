package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.TokenKind;
import parvis.engine.ticket.Symbols;
import parvis.engine.view.ServiceRow;
import parvis.server.web.screens.SymbolWords;
import parvis.server.web.screens.Words;

/** What can be wished for with a rank, as the greeter's form offers it. */
@TemplateExtension
final class GreeterTexts {
  private GreeterTexts() {}

  /** What may stand for a person beside the number with this reason, separated by spaces. */
  static String tokens(HallScreen screen, ReasonGroup.Choice choice) {
    Stream<TokenKind> offered =
        service(screen, choice).map(Service::tokens).stream().flatMap(java.util.Set::stream);
    return Stream.concat(Stream.of(TokenKind.NUMBER), offered)
        .distinct()
        .map(Enum::name)
        .collect(Collectors.joining(" "));
  }

  /** Whether a time is promised: on request, always, or empty for never. */
  static String goingOut(HallScreen screen, ReasonGroup.Choice choice) {
    return service(screen, choice)
        .map(Service::guarantee)
        .filter(offer -> offer != GuaranteeOffer.NEVER)
        .map(Enum::name)
        .orElse("");
  }

  /** Ids of the areas where people wait for it, separated by spaces. */
  static String areas(HallScreen screen, ReasonGroup.Choice choice) {
    return service(screen, choice).map(Service::areas).map(all -> String.join(" ", all)).orElse("");
  }

  private static Optional<Service> service(HallScreen screen, ReasonGroup.Choice choice) {
    return screen.site().services().stream()
        .filter(service -> service.id().equals(choice.reason().service()))
        .findFirst();
  }

  /** The time before which who goes out now would not be called, null for none. */
  static @Nullable Instant promised(HallScreen screen, ServiceRow service) {
    return screen.view().steering().promises().get(service.id());
  }

  /** Every kind, in the order of the form. */
  static List<TokenKind> allFaces(HallScreen screen) {
    return List.of(TokenKind.values());
  }

  /** What is asked for first: a photo comes after the rank, which begins with the number. */
  static String sent(TokenKind kind) {
    return kind == TokenKind.PHOTO ? TokenKind.NUMBER.name() : kind.name();
  }

  /** Its pictogram. */
  static String icon(TokenKind kind) {
    return switch (kind) {
      case NUMBER -> "number";
      case NAME -> "user";
      case PHOTO -> "camera";
      case SYMBOL -> "star";
      case BADGE -> "nfc";
    };
  }

  /** The services that an agent may receive, separated by spaces. */
  static String services(Agent agent) {
    return String.join(" ", agent.competences().keySet());
  }

  /** The services that an agent may receive today, separated by spaces. */
  static String servicesOf(HallScreen screen, Agent agent) {
    return screen.site().services().stream()
        .map(Service::id)
        .filter(service -> screen.mayReceive(agent, service))
        .collect(Collectors.joining(" "));
  }

  /** Every picture that can stand for a person. */
  static List<String> pictures(HallScreen screen) {
    return Symbols.PICTURES;
  }

  /** Every colour of one. */
  static List<String> colours(HallScreen screen) {
    return Symbols.COLOURS;
  }

  /** A picture's words, which the browser puts a colour into. */
  static String picture(String name, Words words) {
    return SymbolWords.picture(name, words);
  }

  /** A colour's words, one for each gender. */
  static String colour(String name, Words words) {
    return SymbolWords.colour(name, words);
  }
}
