package parvis.engine.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Diary;
import parvis.engine.agenda.Kept;
import parvis.engine.agenda.Plans;
import parvis.engine.configuration.Catalogue;
import parvis.engine.hours.Span;

/** The days of an agenda as they would be if something were otherwise; nothing changes. */
public final class WhatIf {
  private final Agenda agenda;
  private final Catalogue catalogue;

  WhatIf(Agenda agenda, Catalogue catalogue) {
    this.agenda = agenda;
    this.catalogue = catalogue;
  }

  /** If the agent were away then too. */
  public Diary away(String agent, Span span) {
    Map<String, List<Span>> away = agenda.absencesByAgent();
    away.computeIfAbsent(agent, _ -> new ArrayList<>()).add(span);
    return new Diary(
        catalogue, date -> Plans.of(catalogue, date, away, agenda.kept(date)), agenda::on);
  }

  /**
   * If, on one of the days, another part were kept for people who walk in.
   *
   * @param percent of the time, null for as configured
   */
  public Diary kept(LocalDate day, String service, @Nullable Integer percent) {
    Kept kept = agenda.kept(day).with(service, percent);
    Map<String, List<Span>> away = agenda.absencesByAgent();
    return new Diary(
        catalogue,
        date -> Plans.of(catalogue, date, away, date.equals(day) ? kept : agenda.kept(date)),
        agenda::on);
  }

  /**
   * If the site worked by another configuration, and some bookings took no place.
   *
   * @param without ids of those bookings
   */
  public Diary configured(Catalogue other, Set<String> without) {
    Map<String, List<Span>> away = agenda.absencesByAgent();
    return new Diary(
        other,
        date -> Plans.of(other, date, away, agenda.kept(date)),
        date ->
            agenda.on(date).stream().filter(booking -> !without.contains(booking.id())).toList());
  }
}
