package parvis.engine.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.TokenKind;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.ticket.Face;
import parvis.engine.ticket.Symbols;
import parvis.engine.visit.Visit;

/** What stands for a person beside the number: never the same for two who are there. */
final class Faces {
  private Faces() {}

  /** Why the person cannot have it, null when they can. */
  static @Nullable Refusal refusal(
      SiteState site, Service service, TokenKind kind, @Nullable String badge) {
    if (kind != TokenKind.NUMBER && !service.tokens().contains(kind)) {
      return Refusal.of(Reason.TOKEN_NOT_OFFERED, "service", service.id());
    }
    if (kind != TokenKind.BADGE) {
      return null;
    }
    if (badge == null) {
      return Refusal.of(Reason.BADGE_NEEDED);
    }
    return site.badges().containsKey(badge) ? Refusal.of(Reason.BADGE_OUT, "badge", badge) : null;
  }

  /** The face of this kind that nobody else has; only the number when all symbols are out. */
  static Face of(SiteState site, TokenKind kind, @Nullable String badge) {
    return switch (kind) {
      case NUMBER -> Face.PLAIN;
      case NAME -> new Face.Name();
      case PHOTO -> new Face.Photo();
      case BADGE -> badge == null ? Face.PLAIN : new Face.Badge(badge);
      case SYMBOL -> symbol(site);
    };
  }

  private static Face symbol(SiteState site) {
    Set<Face> taken = new HashSet<>();
    site.visits().stream()
        .filter(visit -> !visit.isClosed())
        .forEach(visit -> taken.add(visit.face()));
    List<Face.Symbol> all = Symbols.ALL;
    int start = Math.floorMod(site.sequence(), all.size());
    for (int i = 0; i < all.size(); i++) {
      Face.Symbol symbol = all.get((start + i) % all.size());
      if (!taken.contains(symbol)) {
        return symbol;
      }
    }
    return Face.PLAIN;
  }

  static Decision change(SiteState site, Visit visit, TokenKind kind, @Nullable String badge) {
    Service service = site.catalogue().getService(visit.leg().service());
    Refusal refusal = refusal(site, service, kind, badge);
    return refusal != null
        ? new Decision.Refused(refusal)
        : Decision.accept(new SiteEvent.FaceChanged(visit.id(), of(site, kind, badge)));
  }

  static Decision returned(SiteState site, String badge) {
    return site.badges().containsKey(badge)
        ? Decision.accept(new SiteEvent.BadgeReturned(badge))
        : Decision.refuse(Reason.UNKNOWN_BADGE, "badge", badge);
  }
}
