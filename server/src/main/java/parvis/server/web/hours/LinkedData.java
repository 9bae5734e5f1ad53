package parvis.server.web.hours;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.HoursPeriod;
import parvis.engine.configuration.Location;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.hours.OpeningCalendar;
import parvis.server.web.screens.Words;

/** Hours in the words of schema.org, as search engines and assistants read them. */
public final class LinkedData {
  private static final int DAYS_AHEAD = 366;
  private static final String SPECIFICATION = "OpeningHoursSpecification";
  private static final String DAY = "dayOfWeek";
  private static final List<Interval> NEVER = List.of();

  private final SiteConfiguration site;
  private final LocalDate from;
  private final LocalDate to;
  private final Words words;

  private LinkedData(SiteConfiguration site, LocalDate from, LocalDate to, Words words) {
    this.site = site;
    this.from = from;
    this.to = to;
    this.words = words;
  }

  /**
   * A JSON-LD document that may stand inside a page.
   *
   * @param today the first day whose exceptions are told; those of a year follow
   * @param address of the page, by which the site is known
   */
  public static String of(Catalogue catalogue, LocalDate today, String address, Words words) {
    SiteConfiguration site = catalogue.configuration();
    LinkedData data = new LinkedData(site, today, today.plusDays(DAYS_AHEAD), words);
    ObjectNode place = data.place(address);
    ArrayNode offers = JsonNodeFactory.instance.arrayNode();
    site.services().stream()
        .filter(service -> OpeningCalendar.isNarrowed(catalogue, service))
        .forEach(
            service ->
                offers.add(data.service(service, OpeningCalendar.plainWeek(catalogue, service))));
    if (!offers.isEmpty()) {
      place.set("makesOffer", offers);
    }
    return place.toString().replace("<", "\\u003c"); // nothing in it may end the script
  }

  private ObjectNode place(String address) {
    ObjectNode place = JsonNodeFactory.instance.objectNode();
    place.put("@context", "https://schema.org").put("@type", "LocalBusiness");
    place.put("@id", address).put("url", address).put("name", words.text(site.name()));
    Location location = site.location();
    if (location != null) {
      ObjectNode geo = place.putObject("geo").put("@type", "GeoCoordinates");
      geo.put("latitude", location.latitude()).put("longitude", location.longitude());
    }
    week(place.putArray("openingHoursSpecification"), site.hours());
    ArrayNode special = place.putArray("specialOpeningHoursSpecification");
    site.hours().periods().stream()
        .filter(period -> !period.to().isBefore(from) && !period.from().isAfter(to))
        .forEach(period -> period(special, period));
    site.hours().days().forEach((date, day) -> day(special, date, day.intervals()));
    return place;
  }

  private ObjectNode service(Service service, Map<DayOfWeek, List<Interval>> week) {
    ObjectNode offer = JsonNodeFactory.instance.objectNode().put("@type", "Offer");
    ObjectNode offered = offer.putObject("itemOffered").put("@type", "Service");
    offered.put("name", words.text(service.name()));
    ArrayNode hours = offered.putArray("hoursAvailable");
    week.forEach((day, intervals) -> day(hours, day, intervals));
    return offer;
  }

  private static void week(ArrayNode into, OpeningHours hours) {
    for (DayOfWeek day : DayOfWeek.values()) {
      day(into, day, hours.on(day));
    }
  }

  private static void day(ArrayNode into, DayOfWeek day, List<Interval> hours) {
    hours.forEach(interval -> interval(into.addObject(), interval).put(DAY, name(day)));
  }

  private void period(ArrayNode into, HoursPeriod period) {
    Map<DayOfWeek, List<Interval>> week = period.week();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Interval> hours = week.getOrDefault(day, NEVER);
      if (hours.isEmpty()) {
        valid(closed(into.addObject()), period.from(), period.to()).put(DAY, name(day));
      }
      for (Interval interval : hours) {
        valid(interval(into.addObject(), interval), period.from(), period.to()).put(DAY, name(day));
      }
    }
  }

  private void day(ArrayNode into, LocalDate date, List<Interval> hours) {
    if (date.isBefore(from) || date.isAfter(to)) {
      return;
    }
    if (hours.isEmpty()) {
      valid(closed(into.addObject()), date, date);
    }
    hours.forEach(interval -> valid(interval(into.addObject(), interval), date, date));
  }

  private static ObjectNode interval(ObjectNode node, Interval interval) {
    // A day that is open throughout is written 00:00 to 23:59; 00:00 to 00:00 means closed.
    LocalTime closes = interval.isToMidnight() ? LocalTime.of(23, 59) : interval.to();
    return node.put("@type", SPECIFICATION)
        .put("opens", interval.from().toString())
        .put("closes", closes.toString());
  }

  private static ObjectNode closed(ObjectNode node) {
    return node.put("@type", SPECIFICATION).put("opens", "00:00").put("closes", "00:00");
  }

  private static ObjectNode valid(ObjectNode node, LocalDate from, LocalDate to) {
    return node.put("validFrom", from.toString()).put("validThrough", to.toString());
  }

  private static String name(DayOfWeek day) {
    String word = day.name();
    return "https://schema.org/"
        + word.charAt(0)
        + word.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
