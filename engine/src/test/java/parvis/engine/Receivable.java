package parvis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.Demand;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.Planned;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.SiteConfiguration;

/** Whether all who have booked can be received, counted without the engine's own arithmetic. */
final class Receivable {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Receivable() {}

  /** At every minute, all there can be given an agent and a desk, by Hall's condition. */
  static void check(SiteConfiguration site, Planned planned, List<Booking> bookings) {
    List<Part> parts = takers(site, bookings);
    for (Instant at : minutes(parts)) {
      List<Part> now =
          parts.stream()
              .filter(one -> !at.isBefore(one.start()) && at.isBefore(one.free()))
              .toList();
      boolean open = planned.open().stream().anyMatch(span -> span.contains(at));
      if (!open) {
        assertThat(now)
            .as("only paperwork after closing, at " + at)
            .allMatch(one -> !at.isBefore(one.end()));
        continue;
      }
      List<Set<String>> agents = now.stream().map(one -> agents(site, planned, one, at)).toList();
      List<Set<String>> desks = now.stream().map(one -> desks(site, one)).toList();
      assertThat(hall(agents)).as("agents at " + at + " for " + now).isTrue();
      assertThat(hall(desks)).as("desks at " + at + " for " + now).isTrue();
    }
  }

  /** One part for each session, who needs what any of its people does; all others as they are. */
  private static List<Part> takers(SiteConfiguration site, List<Booking> bookings) {
    List<Part> parts = new ArrayList<>();
    Map<List<Object>, Integer> people = new HashMap<>();
    Map<List<Object>, Part> sessions = new HashMap<>();
    for (Booking booking : bookings) {
      for (Part part : booking.parts()) {
        String service = part.demand().service();
        int places = Objects.requireNonNull(site.agenda().findOffer(service)).places();
        if (places == 1) {
          parts.add(part);
          continue;
        }
        List<Object> session =
            List.of(service, String.valueOf(part.demand().agent()), part.start(), part.length());
        int there = people.merge(session, booking.ask().people(), Integer::sum);
        assertThat(there).as("people of a session").isLessThanOrEqualTo(places);
        Part _ = sessions.merge(session, part, Receivable::both);
      }
    }
    parts.addAll(sessions.values());
    return parts;
  }

  private static Part both(Part one, Part other) {
    Set<String> needs = new HashSet<>(one.demand().needs());
    needs.addAll(other.demand().needs());
    Demand demand = new Demand(one.demand().service(), one.demand().agent(), needs);
    return new Part(one.reason(), demand, one.start(), one.length(), one.buffer());
  }

  private static Set<Instant> minutes(List<Part> parts) {
    Set<Instant> minutes = new TreeSet<>();
    for (Part part : parts) {
      for (Instant at = part.start(); at.isBefore(part.free()); at = at.plus(MINUTE)) {
        minutes.add(at);
      }
    }
    return minutes;
  }

  private static Set<String> agents(
      SiteConfiguration site, Planned planned, Part part, Instant at) {
    Set<String> able = new HashSet<>();
    for (Agent agent : site.agents()) {
      String named = part.demand().agent();
      boolean there =
          planned.agents().getOrDefault(agent.id(), List.of()).stream()
              .anyMatch(span -> span.contains(at));
      if (there
          && agent.competences().containsKey(part.demand().service())
          && (named == null || named.equals(agent.id()))) {
        able.add(agent.id());
      }
    }
    return able;
  }

  private static Set<String> desks(SiteConfiguration site, Part part) {
    Set<String> able = new HashSet<>();
    for (Desk desk : site.desks()) {
      if (desk.aptitudes().containsKey(part.demand().service())
          && (part.demand().needs().isEmpty() || desk.offers().contains("lift"))) {
        able.add(desk.id());
      }
    }
    return able;
  }

  /** Every group of people has at least as many who could receive one of them. */
  private static boolean hall(List<Set<String>> able) {
    for (int group = 1; group < 1 << able.size(); group++) {
      Set<String> together = new HashSet<>();
      for (int i = 0; i < able.size(); i++) {
        if ((group >> i & 1) == 1) {
          together.addAll(able.get(i));
        }
      }
      if (together.size() < Integer.bitCount(group)) {
        return false;
      }
    }
    return true;
  }
}
