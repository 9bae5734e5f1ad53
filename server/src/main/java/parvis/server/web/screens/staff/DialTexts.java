package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import parvis.engine.configuration.Matching;
import parvis.engine.configuration.Service;
import parvis.engine.view.ServiceRow;
import parvis.engine.view.SiteView;
import parvis.server.web.screens.Words;

/** Where the dial between speed and quality stands, and what that means. */
@TemplateExtension
final class DialTexts {
  private static final int SPEED = 0;
  private static final int MOSTLY_SPEED = 35;
  private static final int MOSTLY_QUALITY = 65;
  private static final int QUALITY = 100;

  private DialTexts() {}

  /** Where the site's dial stands, in words. */
  static String leaning(SiteView.Steering steering, Words words) {
    return leaning(steering.dial(), words);
  }

  /** Where a service's dial stands, in words. */
  static String leaning(ServiceRow service, Words words) {
    return leaning(service.flow().dial(), words);
  }

  private static String leaning(int percent, Words words) {
    if (percent == SPEED) {
      return words.say("hall.dial.speed.only");
    }
    if (percent == QUALITY) {
      return words.say("hall.dial.quality.first");
    }
    if (percent <= MOSTLY_SPEED) {
      return words.say("hall.dial.speed.more");
    }
    return percent >= MOSTLY_QUALITY
        ? words.say("hall.dial.quality.more")
        : words.say("hall.dial.even");
  }

  /** Who has set the site's dial. */
  static String setBy(SiteView.Steering steering, Words words) {
    if (steering.dialByHand()) {
      return words.say("hall.dial.hand");
    }
    return steering.dialByLoad() ? words.say("hall.dial.load") : words.say("hall.dial.plain");
  }

  /** What the dial does where it stands, in a sentence. */
  static String meaning(SiteView.Steering steering, Words words) {
    return steering.dial() == SPEED
        ? words.say("hall.dial.means.speed")
        : words.say("hall.dial.means", QUALITY - steering.dial(), steering.dial());
  }

  /** How long somebody is kept for a better match in a service; empty for not at all. */
  static String keeping(HallScreen screen, ServiceRow service, Words words) {
    return screen.site().services().stream()
        .filter(one -> one.id().equals(service.id()))
        .map(Service::matching)
        .filter(matching -> matching.preferredLevel() > 0)
        .map(matching -> keeping(matching, service.flow().dial(), words))
        .findFirst()
        .orElse("");
  }

  private static String keeping(Matching matching, int percent, Words words) {
    Duration kept = matching.holdUpTo().multipliedBy(percent).dividedBy(QUALITY);
    if (kept.isZero()) {
      return "";
    }
    String time =
        kept.toMinutes() == 0
            ? words.say("hall.seconds", kept.toSeconds())
            : words.say("hall.minutes", kept.toMinutes());
    return words.say("hall.dial.keeps", time, matching.preferredLevel());
  }

  /** How many services have a dial of their own, set by hand. */
  static long dialsByHand(SiteView view) {
    return view.services().stream().filter(service -> service.flow().dialByHand()).count();
  }
}
