package parvis.server.reports.fact;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.TokenKind;
import parvis.engine.visit.LegTimes;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Reception;

/** The columns of {@code leg_fact}, in the order in which they are written and read. */
final class LegColumns {
  private static final List<String> KEY = List.of("site", "visit", "leg");
  private static final List<String> COLUMNS =
      Stream.of(
              "site visit leg token channel in_line party_size local_date local_hour weekday",
              "announced_low announced_high waited_before_ms",
              "service reason priority_class target_ms expected_ms",
              "noticed_target_ms present_target_ms started_target_ms",
              "area token_kind promised_at promise_lifted kept_since kept_until",
              "desk agent calls earlier_calls recycles notice_ms promise_kept call_sequence",
              WayColumns.NAMES,
              "created_at acknowledged_at pre_called_at coming_at first_called_at called_at",
              "present_at started_at ended_at available_at held_ms",
              "held_since outcome wait_ms")
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
        .formatted(names(), places, changes);
  }

  static void bind(Parameters row, String site, LegFact leg) throws SQLException {
    row.text(site);
    bindOrigin(row, leg.origin());
    bindSubject(row, leg.subject());
    bindStay(row, leg.stay());
    bindCalling(row, leg.calling());
    bindTimes(row, leg.times());
    row.moment(leg.heldSince()).text(leg.outcome() == null ? null : leg.outcome().name());
    row.duration(leg.findWait());
  }

  private static void bindOrigin(Parameters row, Origin origin) throws SQLException {
    row.text(origin.visit()).number(origin.leg()).text(origin.token()).text(origin.channel());
    row.flag(origin.inLine()).number(origin.partySize());
    row.text(origin.date().toString()).number(origin.hour());
    row.number(origin.date().getDayOfWeek().getValue());
    row.count(origin.announcedLow()).count(origin.announcedHigh());
    row.duration(origin.waitedBefore());
  }

  private static void bindSubject(Parameters row, Subject subject) throws SQLException {
    row.text(subject.service()).text(subject.reason()).text(subject.priorityClass());
    row.millis(subject.target()).millis(subject.expected());
    Norm.Steps steps = subject.steps();
    row.millis(steps.noticed()).millis(steps.present()).millis(steps.started());
  }

  private static void bindStay(Parameters row, Stay stay) throws SQLException {
    NotBefore notBefore = stay.notBefore();
    row.text(stay.area()).text(stay.token().name());
    row.moment(notBefore.promised()).flag(notBefore.lifted());
    row.moment(notBefore.since()).moment(notBefore.until());
  }

  private static void bindCalling(Parameters row, Calling calling) throws SQLException {
    Reception by = calling.by();
    row.text(by == null ? null : by.desk()).text(by == null ? null : by.agent());
    row.number(calling.allCalls()).number(calling.earlierCalls()).number(calling.recycles());
    row.duration(calling.notice()).mayBe(calling.promiseKept());
    WayColumns.bind(row, calling.way());
  }

  private static void bindTimes(Parameters row, LegTimes times) throws SQLException {
    row.moment(times.created()).moment(times.acknowledged());
    row.moment(times.preCalled()).moment(times.coming()).moment(times.firstCalled());
    row.moment(times.called()).moment(times.present()).moment(times.started());
    row.moment(times.ended()).moment(times.available()).duration(times.held());
  }

  static LegFact read(Columns row) throws SQLException {
    row.skip(); // the site is known
    Origin origin = origin(row);
    Subject subject =
        new Subject(
            row.text(),
            row.text(),
            row.text(),
            row.findMillis(),
            row.findMillis(),
            new Norm.Steps(row.findMillis(), row.findMillis(), row.findMillis()));
    Stay stay =
        new Stay(
            row.text(),
            TokenKind.valueOf(row.text()),
            new NotBefore(row.findMoment(), row.flag(), row.findMoment(), row.findMoment()));
    Calling calling = calling(row);
    LegTimes times = times(row);
    Instant heldSince = row.findMoment();
    String outcome = row.findText(); // the wait follows from the times
    return new LegFact(
        origin,
        subject,
        stay,
        calling,
        times,
        heldSince,
        outcome == null ? null : Outcome.valueOf(outcome));
  }

  private static Origin origin(Columns row) throws SQLException {
    String visit = row.text();
    int leg = row.number();
    String token = row.text();
    String channel = row.text();
    boolean inLine = row.flag();
    int partySize = row.number();
    LocalDate date = LocalDate.parse(row.text());
    int hour = row.number();
    row.skip(); // the weekday follows from the date
    return new Origin(
        visit,
        leg,
        token,
        channel,
        inLine,
        partySize,
        date,
        hour,
        row.findCount(),
        row.findCount(),
        Duration.ofMillis(row.millis()));
  }

  private static Calling calling(Columns row) throws SQLException {
    Reception by = reception(row.findText(), row.findText());
    int all = row.number();
    int earlier = row.number();
    int recycles = row.number();
    Duration notice = row.findDuration();
    Boolean promiseKept = row.findFlag();
    return new Calling(
        by, WayColumns.find(row), all - earlier, earlier, recycles, notice, promiseKept);
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
