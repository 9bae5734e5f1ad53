package parvis.engine.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Diary;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.hours.OneDay;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.hours.Span;
import parvis.engine.site.SiteState;

/**
 * Opening again a day on which hours were closed: what becomes free, and doing it (3.1). Nothing
 * that is open closes by it, so that nobody who has booked is touched.
 */
public final class OpeningRules {
  private OpeningRules() {}

  /** What opening a day again would do, or why it cannot be. */
  public sealed interface Outcome {
    /**
     * It can be.
     *
     * @param configuration what the site would work by
     * @param freed places that become free, by service that is booked
     */
    record Opens(SiteConfiguration configuration, List<Freed> freed) implements Outcome {
      public Opens {
        freed = List.copyOf(freed);
      }
    }

    /** It cannot be. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /**
   * How many people could book a service that day, if nobody booked anything else.
   *
   * @param service id of the service
   * @param before as things stand
   * @param after once it is open again
   */
  public record Freed(String service, int before, int after) {}

  /**
   * The days to come whose hours are shorter than they would be without what was written for them
   * alone, public holidays left out: by date, the site before its services.
   *
   * @param today the date at the site
   */
  public static List<OneDay> list(SiteConfiguration site, LocalDate today) {
    Stream<OneDay> own = days(site.hours(), null);
    Stream<OneDay> ofServices =
        site.services().stream()
            .filter(service -> service.hours() != null)
            .flatMap(service -> days(service.hours(), service.id()));
    return Stream.concat(own, ofServices)
        .filter(day -> !day.date().isBefore(today) && opens(site, day.with(site, null), day))
        .sorted(Comparator.comparing(OneDay::date))
        .toList();
  }

  private static Stream<OneDay> days(@Nullable OpeningHours hours, @Nullable String service) {
    return hours == null
        ? Stream.empty()
        : hours.days().entrySet().stream()
            .filter(day -> !day.getValue().publicHoliday())
            .map(day -> new OneDay(day.getKey(), service));
  }

  /** Whether more is open then than before, and nothing of that closes. */
  private static boolean opens(SiteConfiguration before, SiteConfiguration after, OneDay day) {
    List<Span> then = spans(after, day);
    List<Span> now = spans(before, day);
    return !then.equals(now)
        && now.stream().allMatch(open -> then.stream().anyMatch(one -> one.contains(open)));
  }

  private static List<Span> spans(SiteConfiguration site, OneDay day) {
    OpeningCalendar calendar =
        day.service() == null
            ? OpeningCalendar.of(site)
            : OpeningCalendar.ofService(new Catalogue(site), day.service());
    return calendar.spans(day.date());
  }

  /**
   * What opening the day again would do; nothing changes.
   *
   * @param instead how the day is then, null for as in the week
   */
  public static Outcome examine(
      SiteState site, OneDay day, @Nullable SpecialDay instead, Instant now) {
    SiteConfiguration before = site.retired().takenFrom(site.catalogue().configuration());
    if (day.service() != null && new Catalogue(before).findService(day.service()) == null) {
      return refuse(Refusal.of(Reason.UNKNOWN_SERVICE, "service", day.service()));
    }
    if (day.date().isBefore(site.agenda().dateOf(now))) {
      return refuse(Refusal.of(Reason.TIME_PAST));
    }
    SiteConfiguration after = day.with(before, instead);
    return day.find(before) != null && opens(before, after, day)
        ? new Outcome.Opens(after, freed(site, after, day, now))
        : refuse(Refusal.of(Reason.ALREADY_SO));
  }

  private static Outcome refuse(Refusal refusal) {
    return new Outcome.Refused(refusal);
  }

  private static List<Freed> freed(
      SiteState site, SiteConfiguration configuration, OneDay day, Instant now) {
    Catalogue after = new Catalogue(configuration);
    Diary then = site.agenda().whatIf().configured(after, Set.of());
    Diary before = site.agenda().diary();
    List<Freed> all = new ArrayList<>();
    for (Service service : configuration.services()) {
      Ask ask = PlainAsk.find(site, service.id());
      if (ask != null) {
        int free = before.countLeft(day.date(), ask, now);
        int more = then.countLeft(day.date(), ask, now);
        if (more > free) {
          all.add(new Freed(service.id(), free, more));
        }
      }
    }
    return all;
  }

  static Decision decide(SiteState site, AgendaCommand.OpenHours command, Instant now) {
    return switch (examine(site, command.day(), command.instead(), now)) {
      case Outcome.Refused(Refusal refusal) -> new Decision.Refused(refusal);
      case Outcome.Opens(SiteConfiguration configuration, var _) ->
          new Decision.Accepted(Retirement.publish(site, configuration));
    };
  }
}
