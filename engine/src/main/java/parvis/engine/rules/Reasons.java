package parvis.engine.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Refusal;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Answer;

/** From the reason that people give to the service that receives them. */
final class Reasons {
  private Reasons() {}

  /** Why nobody can be received for {@code reason} now, null when they can. */
  static @Nullable Refusal refusal(SiteState site, String reason) {
    Reason known = site.catalogue().findReason(reason);
    if (known == null) {
      return Refusal.of(Refusal.Reason.UNKNOWN_REASON, "reason", reason);
    }
    if (known.service() == null) {
      return Refusal.of(Refusal.Reason.REASON_IS_A_BRANCH, "reason", reason);
    }
    return site.isServiceOpen(known.service())
        ? null
        : Refusal.of(Refusal.Reason.SERVICE_CLOSED, "service", known.service());
  }

  /** The service of a reason that {@link #refusal} let pass. */
  static Service serviceOf(SiteState site, String reason) {
    Reason known = site.catalogue().findReason(reason);
    if (known == null || known.service() == null) {
      throw new IllegalStateException("no service for reason " + reason);
    }
    return site.catalogue().getService(known.service());
  }

  /** The first reason that leads to the service, for visits to which nobody gave one. */
  static String firstOf(Catalogue catalogue, Service service) {
    return catalogue.listReasons().stream()
        .filter(reason -> service.id().equals(reason.service()))
        .map(Reason::id)
        .findFirst()
        .orElse(service.id());
  }

  /** Why {@code answers} cannot be recorded, null when they can. */
  static @Nullable Refusal refusal(SiteState site, List<Answer> answers) {
    for (Answer answer : answers) {
      if (site.catalogue().findReason(answer.reason()) == null) {
        return Refusal.of(Refusal.Reason.UNKNOWN_REASON, "reason", answer.reason());
      }
      boolean known =
          site.catalogue().configuration().answers().stream()
              .anyMatch(choice -> choice.id().equals(answer.answer()));
      if (!known) {
        return Refusal.of(Refusal.Reason.UNKNOWN_ANSWER, "answer", answer.answer());
      }
    }
    return null;
  }
}
