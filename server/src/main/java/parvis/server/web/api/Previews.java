package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.Diary;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Service;
import parvis.engine.hours.Span;
import parvis.engine.rules.PlainAsk;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;
import parvis.server.web.problem.ProblemException;

/** What a change would do to the places that there are to book; nothing is changed. */
@ApplicationScoped
public class Previews {
  private static final int MOST_DAYS = 31;

  private final Commands commands;

  public Previews(Commands commands) {
    this.commands = commands;
  }

  /** If the agent were away then; only the first 31 days are looked at. */
  CapacityView ifAway(String site, String agent, Span span) {
    Instant now = commands.now();
    return commands
        .look(
            site,
            state ->
                Optional.ofNullable(state.catalogue().findAgent(agent))
                    .map(known -> ifAway(state, known, span, now)))
        .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_AGENT", agent));
  }

  private static CapacityView ifAway(SiteState site, Agent agent, Span span, Instant now) {
    Agenda agenda = site.agenda();
    LocalDate first = latest(agenda.dateOf(span.from()), agenda.dateOf(now));
    LocalDate last = agenda.dateOf(span.to());
    List<LocalDate> dates =
        first.isAfter(last)
            ? List.of()
            : first.datesUntil(last.plusDays(1)).limit(MOST_DAYS).toList();
    return compare(
        site, agenda.whatIf().away(agent.id(), span), dates, agent.competences().keySet(), now);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * If, on that day, another part were kept for people who walk in.
   *
   * @param percent of the time, null for as configured
   */
  CapacityView ifKept(String site, LocalDate date, String service, @Nullable Integer percent) {
    Instant now = commands.now();
    return commands
        .look(
            site,
            state ->
                state.catalogue().configuration().agenda().findOffer(service) == null
                    ? Optional.<CapacityView>empty()
                    : Optional.of(
                        compare(
                            state,
                            state.agenda().whatIf().kept(date, service, percent),
                            List.of(date),
                            state.catalogue().configuration().agenda().offers().keySet(),
                            now)))
        .orElseThrow(() -> ProblemException.of(404, "refusal.NOT_BOOKABLE", service));
  }

  private static CapacityView compare(
      SiteState site, Diary after, List<LocalDate> dates, Set<String> services, Instant now) {
    Diary before = site.agenda().diary();
    List<CapacityView.Day> days = new ArrayList<>();
    List<CapacityView.Lost> lost = new ArrayList<>();
    for (LocalDate date : dates) {
      if (!site.agenda().planned(date).open().isEmpty()) {
        days.add(new CapacityView.Day(date, left(site, before, after, date, services, now)));
      }
      lost.addAll(lost(before, after, date));
    }
    return new CapacityView(days, lost);
  }

  private static List<CapacityView.Left> left(
      SiteState site,
      Diary before,
      Diary after,
      LocalDate date,
      Set<String> services,
      Instant now) {
    List<CapacityView.Left> all = new ArrayList<>();
    for (Service service : site.catalogue().configuration().services()) {
      Ask ask = services.contains(service.id()) ? PlainAsk.find(site, service.id()) : null;
      if (ask != null) {
        all.add(
            new CapacityView.Left(
                service.id(), before.countLeft(date, ask, now), after.countLeft(date, ask, now)));
      }
    }
    return all;
  }

  private static List<CapacityView.Lost> lost(Diary before, Diary after, LocalDate date) {
    Set<String> already =
        before.listUnreceivable(date).stream().map(Booking::id).collect(Collectors.toSet());
    return after.listUnreceivable(date).stream()
        .filter(booking -> !already.contains(booking.id()))
        .map(booking -> new CapacityView.Lost(booking.id(), booking.start()))
        .toList();
  }
}
