package parvis.server.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All groupings of the legs of a period, in one pass, so that no two figures can disagree. */
final class Tallies {
  private final Tally total = new Tally();
  private final Map<String, Tally> services = new TreeMap<>();
  private final Map<String, Tally> hours = new TreeMap<>();
  private final Map<String, Tally> desks = new TreeMap<>();
  private final Map<String, Tally> days = new TreeMap<>();
  private final Map<String, Map<String, Tally>> bands = new TreeMap<>();

  void add(Leg leg) {
    total.add(leg);
    add(services, leg.service(), leg);
    add(hours, (leg.hour() < 10 ? "0" : "") + leg.hour(), leg);
    add(days, leg.date(), leg);
    if (leg.desk() != null && leg.isReceived()) {
      add(desks, leg.desk(), leg);
    }
    String band = leg.call().band();
    if (band != null && leg.isReceived()) {
      add(bands.computeIfAbsent(leg.service(), _ -> new TreeMap<>()), band, leg);
    }
  }

  private static void add(Map<String, Tally> groups, String key, Leg leg) {
    groups.computeIfAbsent(key, _ -> new Tally()).add(leg);
  }

  Report report(
      String site,
      Period period,
      List<AnswerCount> answers,
      List<DeskTime> deskTimes,
      List<HelpCount> help,
      List<BookingCount> bookings) {
    return new Report(
        site,
        period,
        total.figures(),
        groups(services),
        groups(hours),
        groups(desks),
        groups(days),
        bands(),
        answers,
        deskTimes,
        help,
        bookings);
  }

  private List<BandGroup> bands() {
    List<BandGroup> all = new ArrayList<>();
    bands.forEach(
        (service, tallies) ->
            tallies.forEach(
                (band, tally) -> all.add(new BandGroup(service, band, tally.figures()))));
    return all;
  }

  private static List<Group> groups(Map<String, Tally> tallies) {
    return tallies.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue().figures()))
        .toList();
  }
}
