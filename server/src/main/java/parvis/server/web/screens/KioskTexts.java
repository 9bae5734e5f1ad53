package parvis.server.web.screens;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.TokenKind;
import parvis.engine.hours.Closure;
import parvis.engine.rules.ServiceDay;
import parvis.engine.ticket.Symbols;
import parvis.engine.view.KioskView;
import parvis.engine.view.ServiceRow;

/**
 * What the kiosk's template asks of its view. Deeper branches are laid out flat under their root,
 * so that no rank takes more than three touches.
 */
@TemplateExtension
final class KioskTexts {
  private static final String HELP = "autre";
  private static final List<String> OUTCOMES =
      List.of(
          "ALREADY_HERE",
          "BACK",
          "TOO_EARLY",
          "TOO_LATE",
          "OTHER_DAY",
          "CANCELLED",
          "OVER",
          "AGENT_AWAY",
          "OTHER_SITE",
          "NOT_FOUND");

  /** What needs nobody of the staff; a badge only where a reader stands, as the browser knows. */
  private static final Set<TokenKind> BY_SELF =
      EnumSet.of(TokenKind.NAME, TokenKind.SYMBOL, TokenKind.BADGE);

  private KioskTexts() {}

  /** Roots that open a finer list. */
  static List<Reason> branches(KioskView view) {
    return view.reasons().stream().filter(reason -> !reason.children().isEmpty()).toList();
  }

  /** Everything a rank can be taken for. */
  static List<Reason> leaves(KioskView view) {
    return view.reasons().stream().flatMap(KioskTexts::flat).toList();
  }

  /** Everything a rank can be taken for under {@code branch}. */
  static List<Reason> leaves(Reason branch) {
    return flat(branch).toList();
  }

  private static Stream<Reason> flat(Reason reason) {
    return reason.children().isEmpty()
        ? Stream.of(reason)
        : reason.children().stream().flatMap(KioskTexts::flat);
  }

  /** Id of the reason that stands for asking somebody, null when the site has none. */
  static @Nullable String help(KioskView view) {
    return leaves(view).stream().map(Reason::id).filter(HELP::equals).findFirst().orElse(null);
  }

  /** Changes when reasons or languages do, so that kiosks load themselves again. */
  static String structure(KioskView view) {
    List<Object> parts =
        List.of(
            view.reasons(),
            view.languages(),
            view.needs(),
            view.bookedHours(),
            leaves(view).stream()
                .map(leaf -> tokens(view, leaf) + isLine(view, leaf) + flow(view, leaf).guarantee())
                .toList());
    return Integer.toHexString(parts.hashCode());
  }

  static boolean isClosed(KioskView view, Reason reason) {
    ServiceRow service = view.services().get(reason.service());
    return service == null
        || service.day().phase() == ServiceDay.Phase.CLOSED
        || service.day().phase() == ServiceDay.Phase.DRAINING;
  }

  /** That no rank is given for it, and when there will be one if that is still today. */
  static String shut(KioskView view, Reason reason, Words words) {
    ServiceRow service = view.services().get(reason.service());
    if (service != null && service.day().phase() == ServiceDay.Phase.DRAINING) {
      return words.say("kiosk.service.drained");
    }
    Closure closure = service == null ? null : service.closure();
    Instant opens = closure == null ? null : closure.opens();
    boolean today =
        opens != null
            && LocalDate.ofInstant(opens, words.zone())
                .equals(LocalDate.ofInstant(view.at(), words.zone()));
    return opens != null && today
        ? words.say("kiosk.service.opens", words.time(opens))
        : words.say("kiosk.service.closed");
  }

  private static ServiceRow.Flow flow(KioskView view, Reason reason) {
    ServiceRow service = view.services().get(reason.service());
    return service == null ? ServiceRow.Flow.PLAIN : service.flow();
  }

  /** Whether no rank is taken for it: people stand in a line. */
  static boolean isLine(KioskView view, Reason reason) {
    return flow(view, reason).kind() == ReceptionKind.CALL_FORWARD;
  }

  static String serviceName(KioskView view, Reason reason, Words words) {
    ServiceRow service = view.services().get(reason.service());
    return service == null ? words.text(reason.name()) : words.text(service.name());
  }

  /** Whether a person may say that they go out, and be promised until when. */
  static boolean offersOut(KioskView view, Reason reason) {
    return flow(view, reason).guarantee() == GuaranteeOffer.ON_REQUEST;
  }

  /** Whether everybody is promised not to be called before a certain time. */
  static boolean promisesAll(KioskView view, Reason reason) {
    return flow(view, reason).guarantee() == GuaranteeOffer.ALWAYS;
  }

  /** The time before which whoever goes out now would not be called, null for none. */
  static @Nullable Instant promise(KioskView view, Reason reason) {
    return reason.service() == null ? null : view.promises().get(reason.service());
  }

  /** Whether whoever takes this is asked how long they need to come, or to be back. */
  static boolean asksWay(KioskView view, Reason reason) {
    return flow(view, reason).guarantee() != GuaranteeOffer.NEVER;
  }

  /** How many minutes can be chosen, zero for nothing said. */
  static List<Integer> ways(KioskView view) {
    return KioskView.WAYS;
  }

  /** What would be promised from afar for each way that can be chosen, and for none. */
  static List<FromAfar> promisesFromAfar(KioskView view, Reason reason) {
    String service = reason.service();
    Map<Integer, Instant> promised =
        service == null ? Map.of() : view.promisesFromAfar().getOrDefault(service, Map.of());
    return KioskView.WAYS.stream()
        .map(minutes -> new FromAfar(minutes, promised.get(minutes)))
        .toList();
  }

  /** What people may choose by themselves to stand for them. */
  static String tokens(KioskView view, Reason reason) {
    return flow(view, reason).tokens().stream()
        .filter(BY_SELF::contains)
        .map(Enum::name)
        .collect(Collectors.joining(" "));
  }

  /** Whether there is anything to wish. */
  static boolean mayWish(KioskView view, Reason reason) {
    return !view.needs().isEmpty() || !tokens(view, reason).isEmpty();
  }

  /** What the reason itself needs, as {@code acces:must discretion:rather}. */
  static String wanted(Reason reason) {
    return reason.needs().stream()
        .map(wanted -> wanted.need() + (wanted.required() ? ":must" : ":rather"))
        .collect(Collectors.joining(" "));
  }

  /** The keys that a name is written with. */
  static List<String> keys(KioskView view) {
    return List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZÉÈÇ-".split("", -1)).stream()
        .filter(key -> !key.isEmpty())
        .toList();
  }

  /** The keys that the code of a booking is written with: no letter that looks like another. */
  static List<String> codeKeys(KioskView view) {
    return List.of("23456789ABCDEFGHJKMNPQRSTUVWXYZ".split(""));
  }

  /** Minutes of the hour at which places begin. */
  static List<Integer> minutes(KioskView view) {
    return IntStream.range(0, 12).map(step -> step * 5).boxed().toList();
  }

  /** A part of a time in two figures. */
  static String two(KioskView view, Integer part) {
    return "%02d".formatted(part);
  }

  /** What may become of somebody with an appointment, as the API names it, but for a rank given. */
  static List<String> outcomes(KioskView view) {
    return OUTCOMES;
  }

  static String outcomeTitle(KioskView view, String outcome) {
    return "Arrival." + outcome;
  }

  static String outcomeMore(KioskView view, String outcome) {
    return "ArrivalMore." + outcome;
  }

  static List<String> pictures(KioskView view) {
    return Symbols.PICTURES;
  }

  static List<String> colours(KioskView view) {
    return Symbols.COLOURS;
  }

  /** A picture's words, which the browser puts a colour into. */
  static String pictureWords(KioskView view, String name, Words words) {
    return SymbolWords.picture(name, words);
  }

  static String colourWords(KioskView view, String name, Words words) {
    return SymbolWords.colour(name, words);
  }

  /** The expected wait where no heading says what it is. */
  static String waitAlone(KioskView view, Reason reason, Words words) {
    ServiceRow service = view.services().get(reason.service());
    if (service == null) {
      return words.say("kiosk.wait.unknown");
    }
    return lastTickets(
        service,
        service.expected().isUnknown()
            ? words.say("kiosk.wait.unknown")
            : words.expect(service.expected()),
        words);
  }

  /** The expected wait of whoever takes this now. */
  static String wait(KioskView view, Reason reason, Words words) {
    ServiceRow service = view.services().get(reason.service());
    return service == null
        ? words.say("wait.unknown")
        : lastTickets(service, words.expect(service.expected()), words);
  }

  /** The wait, and that soon no more tickets are given where that is so. */
  private static String lastTickets(ServiceRow service, String wait, Words words) {
    Instant closes = service.day().closes();
    return service.day().phase() == ServiceDay.Phase.LAST_RANKS && closes != null
        ? words.say("kiosk.service.last", wait, words.time(closes))
        : wait;
  }
}
