package parvis.server.replay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Brand;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.NumberRange;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Right;
import parvis.engine.configuration.Rules;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;

/**
 * The configuration that an office's tickets imply: a service, a range and a reason for each queue,
 * and desks that receive one queue each, for the recording does not say which counter called.
 */
final class OfficeSite {
  static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
  private static final Duration TARGET = Duration.ofMinutes(15);
  private static final Duration EXPECTED = Duration.ofMinutes(6);
  private static final Duration SWEEP_AFTER = Duration.ofMinutes(30);

  private final String office;
  private final Timetable timetable;
  private final Map<String, TicketRow> queues = new LinkedHashMap<>();
  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final Function<TicketRow, String> name;

  private OfficeSite(
      String office,
      List<TicketRow> rows,
      Timetable timetable,
      Function<TicketRow, String> queueName) {
    this.office = office;
    this.timetable = timetable;
    this.name = queueName;
    Set<String> taken = new HashSet<>();
    for (TicketRow row : rows) {
      if (queues.putIfAbsent(row.service(), row) == null) {
        prefixes.put(row.service(), free(row.letter(), taken));
      }
    }
  }

  static SiteConfiguration of(
      String office,
      List<TicketRow> rows,
      Timetable timetable,
      Function<TicketRow, String> queueName) {
    return new OfficeSite(office, rows, timetable, queueName).configuration(rows);
  }

  /** The letter itself, or with a second letter where another queue of the office has it too. */
  private static String free(String letter, Set<String> taken) {
    String prefix = letter;
    for (char second = 'B'; !taken.add(prefix); second++) {
      prefix = letter + second;
    }
    return prefix;
  }

  private SiteConfiguration configuration(List<TicketRow> rows) {
    return new SiteConfiguration(
        TicketRow.site(office),
        Text.same(office.replace('_', ' ')),
        ZONE,
        null,
        List.of("en", "fr"),
        hours(rows),
        List.of(Area.of("hall", Text.same("Hall"))),
        List.of(),
        List.of(),
        List.of(),
        ranges(rows),
        queues.values().stream().map(this::service).toList(),
        queues.values().stream().map(this::reason).toList(),
        List.of(),
        List.of(),
        desks(),
        agents(),
        List.of(),
        AgendaRules.none(),
        rules(),
        Brand.standard());
  }

  private static Rules rules() {
    Rules standard = Rules.standard();
    return new Rules(
        standard.recallLimit(),
        null,
        standard.noShowTolerance(),
        standard.undoWindow(),
        standard.delayLimit(),
        standard.delayPlaces(),
        standard.holdLimit(),
        standard.dayReset(),
        SWEEP_AFTER,
        standard.ladder(),
        standard.modes(),
        standard.order(),
        standard.dial(),
        standard.guarantee(),
        standard.sending(),
        standard.customers());
  }

  /** For each day of the week from the hour of its first ticket to the one after its last call. */
  private static OpeningHours hours(List<TicketRow> rows) {
    Map<DayOfWeek, Integer> first = new TreeMap<>();
    Map<DayOfWeek, Integer> last = new TreeMap<>();
    for (TicketRow row : rows) {
      Duration end = row.called() == null ? row.issued() : row.called();
      int until = (int) end.plus(Timetable.LONGEST_SERVICE).toHours() + 1;
      first.merge(row.date().getDayOfWeek(), (int) row.issued().toHours(), Math::min);
      last.merge(row.date().getDayOfWeek(), Math.min(until, 23), Math::max);
    }
    Map<DayOfWeek, List<OpeningHours.Interval>> week = new TreeMap<>();
    first.forEach(
        (day, hour) ->
            week.put(
                day,
                List.of(
                    new OpeningHours.Interval(
                        LocalTime.of(hour, 0), LocalTime.of(last.getOrDefault(day, 23), 0)))));
    return OpeningHours.ofWeek(week);
  }

  private List<NumberRange> ranges(List<TicketRow> rows) {
    int highest = rows.stream().mapToInt(TicketRow::ticket).max().orElse(1);
    int width = highest > 999 ? 4 : 3;
    List<NumberRange> ranges = new ArrayList<>();
    prefixes.forEach(
        (queue, prefix) ->
            ranges.add(new NumberRange(queue, prefix, 1, width == 4 ? 9999 : 999, width)));
    return ranges;
  }

  private Service service(TicketRow queue) {
    return Service.plain(
        queue.service(),
        Text.same(name.apply(queue)),
        queue.service(),
        "hall",
        "building",
        TARGET,
        null,
        EXPECTED,
        Duration.ZERO,
        Confirmation.NONE,
        false,
        false);
  }

  private Reason reason(TicketRow queue) {
    return new Reason(
        queue.service(),
        Text.same(name.apply(queue)),
        null,
        "file",
        queue.service(),
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private List<Desk> desks() {
    List<Desk> desks = new ArrayList<>();
    timetable
        .desks()
        .forEach(
            (desk, service) ->
                desks.add(
                    Desk.of(
                        desk,
                        Text.same("Counter " + desk),
                        "hall",
                        Arrow.NONE,
                        null,
                        Map.of(service, Aptitude.of(1)))));
    return desks;
  }

  private List<Agent> agents() {
    List<Agent> agents = new ArrayList<>();
    timetable
        .desks()
        .forEach(
            (desk, service) ->
                agents.add(
                    Agent.of(
                        Step.agentOf(desk),
                        "Agent " + desk,
                        Map.of(service, Competence.of(1)),
                        Set.of(Right.PICK))));
    return agents;
  }
}
