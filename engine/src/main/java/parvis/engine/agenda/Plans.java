package parvis.engine.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.SiteConfiguration;

/** Who is planned on a day: the agents' hours within the site's, less their absences. */
public final class Plans {
  private Plans() {}

  /**
   * What is planned on a day.
   *
   * @param absences when agents are away, by agent id
   * @param shares percent kept for people who walk in, by service, where the day differs
   */
  public static Planned of(
      SiteConfiguration configuration,
      AgendaRules rules,
      LocalDate date,
      Map<String, List<Span>> absences,
      Map<String, Integer> shares) {
    ZoneId zone = configuration.zone();
    List<Span> open = spans(configuration.hours(), date, zone);
    Map<String, List<Span>> agents = new TreeMap<>();
    for (Agent agent : configuration.agents()) {
      OpeningHours own = rules.presence().get(agent.id());
      List<Span> there = own == null ? open : common(open, spans(own, date, zone));
      agents.put(agent.id(), without(there, absences.getOrDefault(agent.id(), List.of())));
    }
    return new Planned(open, Map.of(), agents, shares);
  }

  private static List<Span> spans(OpeningHours hours, LocalDate date, ZoneId zone) {
    if (hours.isAlways()) {
      return List.of(
          new Span(
              date.atStartOfDay(zone).toInstant(),
              date.plusDays(1).atStartOfDay(zone).toInstant()));
    }
    List<Span> spans = new ArrayList<>();
    for (OpeningHours.Interval interval : hours.on(date.getDayOfWeek())) {
      Instant from = date.atTime(interval.from()).atZone(zone).toInstant();
      Instant to = date.atTime(interval.to()).atZone(zone).toInstant();
      if (from.isBefore(to)) { // not when clocks jump over it
        spans.add(new Span(from, to));
      }
    }
    return spans;
  }

  private static List<Span> common(List<Span> one, List<Span> other) {
    List<Span> common = new ArrayList<>();
    for (Span first : one) {
      for (Span second : other) {
        Instant from = first.from().isAfter(second.from()) ? first.from() : second.from();
        Instant to = first.to().isBefore(second.to()) ? first.to() : second.to();
        if (from.isBefore(to)) {
          common.add(new Span(from, to));
        }
      }
    }
    return common;
  }

  private static List<Span> without(List<Span> there, List<Span> away) {
    List<Span> left = there;
    for (Span gone : away) {
      List<Span> rest = new ArrayList<>();
      for (Span span : left) {
        if (!span.from().isBefore(gone.to()) || !gone.from().isBefore(span.to())) {
          rest.add(span);
          continue;
        }
        if (span.from().isBefore(gone.from())) {
          rest.add(new Span(span.from(), gone.from()));
        }
        if (gone.to().isBefore(span.to())) {
          rest.add(new Span(gone.to(), span.to()));
        }
      }
      left = rest;
    }
    return left;
  }
}
