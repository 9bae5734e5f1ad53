package parvis.server.configuration.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.TimeBand;
import parvis.engine.configuration.Wanted;
import parvis.engine.hours.OpeningCalendar;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.field.Reading;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Place;

/**
 * Checks that everybody can be served, at any time and whatever they need. An agent may sit at any
 * desk, so one desk able and one agent allowed are a pair that works.
 */
final class Coverage {
  private static final int MOST_NEEDS = 60;

  private final Reading reading;
  private final SiteConfiguration site;

  private Coverage(Reading reading, SiteConfiguration site) {
    this.reading = reading;
    this.site = site;
  }

  /** Says nothing while a "serves" is wrong: the service would be missed for that reason alone. */
  static void check(Reading reading, SiteConfiguration site) {
    Coverage coverage = new Coverage(reading, site);
    coverage.checkNeeds();
    coverage.checkBooked();
    if (!reading.problems().concern("serves") && !reading.problems().concern("bands")) {
      site.services().stream().filter(service -> !service.id().isEmpty()).forEach(coverage::check);
      site.reasons().forEach(coverage::check);
    }
  }

  private void checkNeeds() {
    Set<String> languages = new HashSet<>(site.languages());
    site.agents().forEach(agent -> languages.addAll(agent.languages()));
    if (site.needs().size() + languages.size() > MOST_NEEDS) {
      reading.problems().report(reading.root().place(), Message.TOO_MANY_NEEDS);
    }
  }

  private void checkBooked() {
    for (Service service : site.services()) {
      BookingOffer offer = site.agenda().findOffer(service.id());
      if (offer != null) {
        checkBooked(service, offer);
      }
    }
  }

  /**
   * A line without tickets takes people as they stand: nobody has a time in it. A session is one
   * room.
   */
  private void checkBooked(Service service, BookingOffer offer) {
    Place place = booked(service.id());
    if (service.kind() == ReceptionKind.CALL_FORWARD) {
      reading.problems().report(place, Message.LINE_BOOKED, service.id());
    }
    int room =
        site.desks().stream()
            .filter(desk -> desk.aptitudes().containsKey(service.id()))
            .mapToInt(Desk::places)
            .max()
            .orElse(offer.places());
    if (offer.places() > room) {
      reading.problems().report(place, Message.ROOM_TOO_SMALL, service.id(), offer.places(), room);
    }
  }

  private Place booked(String service) {
    Piece agenda = reading.root().find("agenda");
    Place place = agenda == null ? null : find(agenda, "service", service);
    return place == null ? reading.root().place() : place;
  }

  private void check(Service service) {
    String id = service.id();
    Place place = place("services", id);
    boolean desk = site.desks().isEmpty() || isReceived(id, "");
    boolean agent = site.agents().isEmpty() || isServed(id, "");
    if (!desk) {
      reading.problems().report(place, Message.NO_DESK, id);
    }
    if (!agent) {
      reading.problems().report(place, Message.NO_AGENT, id);
    }
    if (desk && agent && !site.desks().isEmpty() && !site.agents().isEmpty()) {
      site.bands().forEach(band -> check(service, band));
    }
    checkHours(id);
    if (service.ceiling() == null && needsCeiling(service)) {
      reading.problems().report(place, Message.CEILING_NEEDED);
    }
  }

  private void checkHours(String service) {
    Instant from = reading.dates().from().atStartOfDay(site.zone()).toInstant();
    boolean opens =
        OpeningCalendar.ofService(new Catalogue(site), service).findOpening(from) != null;
    boolean siteOpens = OpeningCalendar.of(site).findOpening(from) != null;
    if (siteOpens && !opens && !reading.problems().concern("hours")) {
      reading.problems().report(place("services", service), Message.NEVER_OPEN, service);
    }
  }

  private void check(Service service, TimeBand band) {
    if (!isReceived(service.id(), band.id()) || !isServed(service.id(), band.id())) {
      String when = " (" + band.id() + ")";
      reading
          .problems()
          .report(place("services", service.id()), Message.NO_PAIR, service.id(), when);
    }
  }

  private boolean isReceived(String service, String band) {
    return site.desks().stream().anyMatch(desk -> desk.aptitudes(band).containsKey(service));
  }

  private boolean isServed(String service, String band) {
    return site.agents().stream().anyMatch(one -> one.competences(band).containsKey(service));
  }

  /** Without a ceiling, strict priorities or a dial at quality let somebody wait for ever. */
  private boolean needsCeiling(Service service) {
    Integer own = service.matching().dial();
    boolean quality = own == null ? site.rules().dial().reachesQuality() : own == DialRules.QUALITY;
    return quality || site.rules().order().family() == OrderRules.Family.STRICT;
  }

  private void check(Reason reason) {
    reason.children().forEach(this::check);
    if (reason.service() != null && !reason.id().isEmpty()) {
      List<String> required =
          reason.needs().stream().filter(Wanted::required).map(Wanted::need).toList();
      boolean known = reading.ids("needs").containsAll(required);
      if (known && !required.isEmpty() && !isMet(reason.service(), required)) {
        reading
            .problems()
            .report(
                place("reasons", reason.id()),
                Message.NEED_NOT_OFFERED,
                String.join(", ", required),
                reason.service());
      }
    }
  }

  private boolean isMet(String service, List<String> needs) {
    List<Desk> desks = new ArrayList<>(site.desks());
    desks.removeIf(desk -> !desk.aptitudes().containsKey(service));
    List<Agent> agents = new ArrayList<>(site.agents());
    agents.removeIf(agent -> !agent.competences().containsKey(service));
    return desks.stream()
        .anyMatch(desk -> agents.stream().anyMatch(agent -> offer(desk, agent, needs)));
  }

  private static boolean offer(Desk desk, Agent agent, List<String> needs) {
    return needs.stream()
        .allMatch(need -> desk.offers().contains(need) || agent.offers().contains(need));
  }

  /** Where the thing with this id is written, below {@code key} at whatever depth. */
  private Place place(String key, String id) {
    Piece list = reading.root().find(key);
    Place found = list == null ? null : find(list, "id", id);
    return found == null ? reading.root().place() : found;
  }

  private static @org.jspecify.annotations.Nullable Place find(Piece piece, String key, String id) {
    List<Piece> below =
        switch (piece) {
          case Row row -> row.items();
          case Table table -> List.copyOf(table.entries().values());
          case Piece.Word _ -> List.of();
        };
    if (piece instanceof Table table && id.equals(table.findWord(key))) {
      return piece.place();
    }
    for (Piece one : below) {
      Place found = find(one, key, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
