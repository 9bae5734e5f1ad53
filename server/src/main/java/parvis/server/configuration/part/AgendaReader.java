package parvis.server.configuration.part;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.BookingOffer.WhenLate;
import parvis.engine.configuration.GiveBack;
import parvis.engine.configuration.OpeningHours;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.DurationNotation;
import parvis.server.configuration.problem.Message;

/** Reads how places are booked ahead. */
final class AgendaReader {
  private static final Duration STEP = Duration.ofMinutes(5);

  private AgendaReader() {}

  static AgendaRules read(Fields fields) {
    AgendaRules usual = AgendaRules.none();
    Map<String, BookingOffer> offers = new TreeMap<>();
    fields
        .each("services", one -> Map.entry(service(one), offer(one)))
        .forEach(entry -> offers.put(entry.getKey(), entry.getValue()));
    Map<String, OpeningHours> presence = new TreeMap<>();
    fields
        .each("presence", one -> Map.entry(agent(one), HoursReader.read(one)))
        .forEach(entry -> presence.put(entry.getKey(), entry.getValue()));
    return new AgendaRules(
        offers,
        presence,
        fields.duration("hold", usual.hold()),
        fields.number("open-bookings", 1, 50, usual.openBookings()),
        fields.choice("order", AgendaRules.Order.class, usual.order()),
        fields.durationOrNone("head-start", usual.headStart()),
        fields.number("share", 0, 100, usual.share()),
        fields.durationOrNone("protect", usual.protect()),
        fields.values("reminders", DurationNotation.DAYS_AHEAD, usual.reminders()),
        fields.duration("offer-for", usual.offerFor()));
  }

  private static String service(Fields fields) {
    String service = fields.required("service");
    var _ = fields.reference("service", fields.reading().ids("services"), Message.UNKNOWN_SERVICE);
    return service;
  }

  private static String agent(Fields fields) {
    String agent = fields.required("agent");
    var _ = fields.reference("agent", fields.reading().ids("agents"), Message.UNKNOWN_AGENT);
    return agent;
  }

  private static BookingOffer offer(Fields fields) {
    Duration notice = fields.durationOrNone("notice", Duration.ofHours(2));
    int share = fields.number("walk-in-share", 0, 100, 40);
    return new BookingOffer(
        every(fields),
        fields.durationOrNone("buffer", Duration.ZERO),
        notice,
        fields.number("horizon", 0, 730, 60),
        share,
        fields.has("give-back")
            ? fields.inner("give-back", inner -> giveBack(inner, notice, share))
            : null,
        fields.number("places", 1, 200, 1),
        fields.durationOrNone("early", Duration.ofMinutes(30)),
        fields.durationOrNone("late", Duration.ofMinutes(10)),
        fields.choice("when-late", WhenLate.class, WhenLate.WALK_IN),
        fields.yes("choose-agent", false));
  }

  /** What is given back must be less than was kept, and in time for people to book it. */
  private static @Nullable GiveBack giveBack(Fields fields, Duration notice, int share) {
    var _ = fields.required("before");
    Duration before = fields.value("before", DurationNotation.DAYS_AHEAD, notice.plusHours(1));
    int keep = fields.number("keep", 0, 99, 0);
    if (!before.minus(notice).isPositive()) {
      fields.report("before", Message.GIVEN_BACK_TOO_LATE, DurationNotation.write(notice));
      return null;
    }
    if (keep >= share) {
      fields.report("keep", Message.NOTHING_GIVEN_BACK, share);
      return null;
    }
    return new GiveBack(before, keep);
  }

  /** Places begin in steps of five minutes. */
  private static Duration every(Fields fields) {
    Duration every = fields.value("every", DurationNotation.DURATION, Duration.ofMinutes(15));
    if (!every.isPositive() || every.toMillis() % STEP.toMillis() != 0) {
      fields.report("every", Message.NOT_IN_STEPS, STEP.toMinutes());
      return STEP;
    }
    return every;
  }
}
