package parvis.server.web.screens.staff;

import java.util.Optional;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.TimeBand;
import parvis.server.reports.figure.AnswerCount;
import parvis.server.reports.figure.BandGroup;
import parvis.server.reports.figure.Group;
import parvis.server.web.screens.Words;

/** What things in a report are called today; their ids when they are gone. */
final class Names {
  private Names() {}

  /** Name of the service or desk that a group is about. */
  static String of(SiteConfiguration site, Group group, Words words) {
    return findService(site, group.key(), words).orElseGet(() -> ofDesk(site, group.key(), words));
  }

  static String ofService(SiteConfiguration site, String service, Words words) {
    return findService(site, service, words).orElse(service);
  }

  /** Name of the service and of the time band that a group is about. */
  static String of(SiteConfiguration site, BandGroup group, Words words) {
    String band =
        site.bands().stream()
            .filter(one -> one.id().equals(group.band()))
            .map(TimeBand::name)
            .map(words::text)
            .findFirst()
            .orElse(group.band().isEmpty() ? words.say("report.bands.none") : group.band());
    return ofService(site, group.service(), words) + " · " + band;
  }

  private static Optional<String> findService(SiteConfiguration site, String id, Words words) {
    return site.services().stream()
        .filter(one -> one.id().equals(id))
        .map(Service::name)
        .map(words::text)
        .findFirst();
  }

  /** The reason and the answer in words. */
  static String of(SiteConfiguration site, AnswerCount count, Words words) {
    String reason = ofReason(site, count.reason(), words);
    String answer =
        site.answers().stream()
            .filter(choice -> choice.id().equals(count.answer()))
            .map(AnswerChoice::name)
            .map(words::text)
            .findFirst()
            .orElse(count.answer());
    return reason + " · " + answer;
  }

  /** The reason's name, else its id. */
  static String ofReason(SiteConfiguration site, String reason, Words words) {
    return ReasonGroup.of(site).stream()
        .flatMap(group -> group.choices().stream())
        .filter(choice -> choice.reason().id().equals(reason))
        .map(choice -> words.text(choice.reason().name()))
        .findFirst()
        .orElse(reason);
  }

  static String ofDesk(SiteConfiguration site, String desk, Words words) {
    return site.desks().stream()
        .filter(one -> one.id().equals(desk))
        .map(Desk::name)
        .map(words::text)
        .findFirst()
        .orElse(desk);
  }
}
