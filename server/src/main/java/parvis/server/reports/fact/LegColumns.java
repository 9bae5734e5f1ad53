package parvis.server.reports.fact;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.visit.LegTimes;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Reception;

/** The columns of {@code leg_fact}, in the order in which they are written and read. */
final class LegColumns {
  private static final List<String> KEY = List.of("site", "visit", "leg");
  private static final List<String> COLUMNS =
      Stream.of(
              "site visit leg token service reason channel priority_class party_size desk agent",
              "local_date local_hour weekday created_at acknowledged_at pre_called_at coming_at",
              "first_called_at called_at",
              "present_at started_at ended_at available_at held_ms held_since calls outcome wait_ms",
              "target_ms announced_low announced_high picked")
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();

  private LegColumns() {}

  static String names() {
    return String.join(", ", COLUMNS);
  }

  static String upsert() {
    String places = COLUMNS.stream().map(_ -> "?").collect(Collectors.joining(", "));
    String changes =
        COLUMNS.stream()
            .filter(column -> !KEY.contains(column))
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return "insert into leg_fact (%s) values (%s) on conflict (site, visit, leg) do update set %s"
        .formatted(String.join(", ", COLUMNS), places, changes);
  }

  static void bind(Parameters row, String site, LegFact leg) throws SQLException {
    bindKind(row, site, leg);
    bindTimes(row, leg.times());
    bindRest(row, leg);
  }

  private static void bindKind(Parameters row, String site, LegFact leg) throws SQLException {
    Origin origin = leg.origin();
    Reception by = leg.calling().by();
    row.text(site).text(origin.visit()).number(origin.leg()).text(origin.token());
    row.text(leg.subject().service()).text(leg.subject().reason()).text(origin.channel());
    row.text(leg.subject().priorityClass()).number(origin.partySize());
    row.text(by == null ? null : by.desk());
    row.text(by == null ? null : by.agent());
    row.text(origin.date().toString()).number(origin.hour());
    row.number(origin.date().getDayOfWeek().getValue());
  }

  private static void bindTimes(Parameters row, LegTimes times) throws SQLException {
    row.moment(times.created()).moment(times.acknowledged());
    row.moment(times.preCalled()).moment(times.coming()).moment(times.firstCalled());
    row.moment(times.called()).moment(times.present()).moment(times.started());
    row.moment(times.ended()).moment(times.available()).number(times.held().toMillis());
  }

  private static void bindRest(Parameters row, LegFact leg) throws SQLException {
    Duration wait = leg.findWait();
    row.moment(leg.heldSince()).number(leg.calling().calls());
    row.text(leg.outcome() == null ? null : leg.outcome().name());
    row.millis(wait == null ? null : wait.toMillis()).millis(leg.subject().target());
    row.count(leg.origin().announcedLow()).count(leg.origin().announcedHigh());
    row.number(leg.calling().picked() ? 1 : 0);
  }

  /** Reads the columns in the order in which they are written. */
  static LegFact read(Columns row) throws SQLException {
    row.skip(); // the site is known
    String visit = row.text();
    int leg = row.number();
    String token = row.text();
    String service = row.text();
    String reason = row.text();
    String channel = row.text();
    String priorityClass = row.text();
    int partySize = row.number();
    Reception by = reception(row.findText(), row.findText());
    LocalDate date = LocalDate.parse(row.text());
    int hour = row.number();
    row.skip(); // the weekday follows from the date
    LegTimes times = times(row);
    Instant heldSince = row.findMoment();
    int calls = row.number();
    String outcome = row.findText();
    row.skip(); // the wait follows from the times
    Long target = row.findMillis();
    Origin origin =
        new Origin(
            visit, leg, token, channel, partySize, date, hour, row.findCount(), row.findCount());
    return new LegFact(
        origin,
        new Subject(service, reason, priorityClass, target),
        new Calling(by, calls, row.number() == 1),
        times,
        heldSince,
        outcome == null ? null : Outcome.valueOf(outcome));
  }

  private static @Nullable Reception reception(@Nullable String desk, @Nullable String agent) {
    return desk == null || agent == null ? null : new Reception(desk, agent);
  }

  private static LegTimes times(Columns row) throws SQLException {
    return new LegTimes(
        row.moment(),
        row.findMoment(),
        row.findMoment(),
        row.findMoment(),
        row.findMoment(),
        row.findMoment(),
        row.findMoment(),
        row.findMoment(),
        row.findMoment(),
        row.findMoment(),
        Duration.ofMillis(row.millis()));
  }
}
