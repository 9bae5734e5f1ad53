package parvis.server.web.screens;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Reason;
import parvis.engine.view.KioskView;
import parvis.engine.view.ServiceRow;

/**
 * What the kiosk's template asks of its view. Deeper branches are laid out flat under their root,
 * so that no rank takes more than three touches.
 */
@TemplateExtension
final class KioskTexts {
  private static final String HELP = "autre";

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
    return Integer.toHexString(31 * view.reasons().hashCode() + view.languages().hashCode());
  }

  static boolean isClosed(KioskView view, Reason reason) {
    ServiceRow service = view.services().get(reason.service());
    return service == null || !service.open();
  }

  /** The expected wait where no heading says what it is. */
  static String waitAlone(KioskView view, Reason reason, Words words) {
    ServiceRow service = view.services().get(reason.service());
    return service == null || service.expected().isUnknown()
        ? words.say("kiosk.wait.unknown")
        : words.expect(service.expected());
  }

  /** The expected wait of whoever takes this now. */
  static String wait(KioskView view, Reason reason, Words words) {
    ServiceRow service = view.services().get(reason.service());
    return service == null ? words.say("wait.unknown") : words.expect(service.expected());
  }
}
