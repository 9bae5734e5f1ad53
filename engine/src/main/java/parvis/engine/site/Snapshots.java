package parvis.engine.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.visit.Visit;

/** Takes a site's state out as a value, and makes a site from it again. */
public final class Snapshots {
  private Snapshots() {}

  /** All of {@code site} as it is now. */
  public static SiteSnapshot of(SiteState site) {
    @Nullable SiteConfiguration configuration =
        site.catalogue == null ? null : site.catalogue.configuration();
    return new SiteSnapshot(
        site.sequence,
        configuration,
        site.day,
        site.sweepAt,
        site.dayClosed,
        Collections.unmodifiableSet(new TreeSet<>(site.closedServices)),
        List.copyOf(site.desks.values()),
        List.copyOf(site.visits.values()),
        List.copyOf(site.ended),
        site.numbers.counters(),
        site.receipts.all(),
        site.boardCalls.all(),
        site.tally.all(),
        site.durations.all(),
        Map.copyOf(site.undo),
        Map.copyOf(site.whys),
        Map.copyOf(site.dials),
        changes(site),
        Collections.unmodifiableSet(new TreeSet<>(site.drainedAreas)),
        Map.copyOf(site.physicalLines),
        List.copyOf(site.groups.values()),
        new SiteSnapshot.Help(
            List.copyOf(site.helpers.underWay.values()),
            Map.copyOf(site.helpers.crowdedSince),
            Map.copyOf(site.helpers.releasedAt),
            Map.copyOf(site.helpers.timesAsked)),
        Map.copyOf(site.badges),
        List.copyOf(site.offeredEarly),
        booked(site.agenda),
        new SiteSnapshot.Known(
            Map.copyOf(site.customers.all()), Map.copyOf(site.customers.visits())),
        new SiteSnapshot.Travelled(
            Map.copyOf(site.journeys.origins()), Map.copyOf(site.journeys.destinations())),
        site.queues == null ? Map.of() : Map.copyOf(site.queues.owed()),
        site.last,
        site.dayStartedAt,
        site.retired);
  }

  private static SiteSnapshot.Booked booked(Agenda agenda) {
    return new SiteSnapshot.Booked(
        agenda.all().stream().sorted(Comparator.comparing(Booking::id)).toList(),
        List.copyOf(agenda.absences()),
        Map.copyOf(agenda.busyTimes()),
        Map.copyOf(agenda.keptTime().byHand()),
        Map.copyOf(agenda.keptTime().givenBack()),
        agenda.released(),
        List.copyOf(agenda.waitlist().all()));
  }

  private static List<SiteSnapshot.CompetenceChange> changes(SiteState site) {
    List<SiteSnapshot.CompetenceChange> changes = new ArrayList<>();
    site.competences.forEach(
        (agent, ofAgent) ->
            ofAgent.forEach(
                (service, competence) ->
                    changes.add(
                        new SiteSnapshot.CompetenceChange(
                            agent, service, competence.orElse(null)))));
    return changes;
  }

  /** The site that {@code snapshot} was taken of. */
  public static SiteState restore(SiteSnapshot snapshot) {
    SiteState site = new SiteState();
    site.sequence = snapshot.sequence();
    site.last = snapshot.last();
    site.dayStartedAt = snapshot.dayStartedAt();
    site.retired = snapshot.retired();
    site.day = snapshot.day();
    site.sweepAt = snapshot.sweepAt();
    site.dayClosed = snapshot.dayClosed();
    site.closedServices.addAll(snapshot.closedServices());
    snapshot.counters().forEach(site.numbers::restore);
    site.ended.addAll(snapshot.ended());
    site.receipts.restore(snapshot.receipts());
    site.boardCalls.restore(snapshot.boardCalls());
    site.tally.restore(snapshot.tally());
    site.durations.restore(snapshot.durations());
    site.undo.putAll(snapshot.undo());
    site.whys.putAll(snapshot.whys());
    site.dials.putAll(snapshot.dials());
    snapshot
        .competences()
        .forEach(
            change ->
                site.competences
                    .computeIfAbsent(change.agent(), _ -> new TreeMap<>())
                    .put(change.service(), Optional.ofNullable(change.competence())));
    site.drainedAreas.addAll(snapshot.drainedAreas());
    site.physicalLines.putAll(snapshot.physicalLines());
    restore(site.helpers, snapshot.help());
    site.customers.restore(snapshot.customers().links(), snapshot.customers().visits());
    site.journeys.restore(snapshot.journeys().origins(), snapshot.journeys().destinations());
    site.badges.putAll(snapshot.badges());
    site.offeredEarly.addAll(snapshot.offeredEarly());
    snapshot.groups().forEach(group -> site.groups.put(group.id(), group));
    snapshot.desks().forEach(desk -> site.desks.put(desk.desk(), desk));
    snapshot.visits().forEach(visit -> add(site, visit));
    if (snapshot.configuration() != null) {
      new HallEvolution(site).furnish(snapshot.configuration());
      restore(site.agenda, snapshot.agenda());
      new HallEvolution(site).bookVisits();
      site.queues().restoreOwed(snapshot.owedTurns());
    }
    return site;
  }

  private static void restore(Agenda agenda, SiteSnapshot.Booked booked) {
    booked.absences().forEach(agenda::put);
    booked.busy().forEach(agenda::setBusy);
    booked
        .shares()
        .forEach(
            (date, ofDay) ->
                ofDay.forEach((service, percent) -> agenda.setShare(date, service, percent)));
    booked.givenBack().forEach(agenda::giveBack);
    booked.bookings().forEach(agenda::put);
    booked.released().forEach(agenda::releasedBefore);
    booked.waitlist().forEach(agenda.waitlist()::add);
  }

  private static void restore(Helpers helpers, SiteSnapshot.Help help) {
    help.underWay().forEach(one -> helpers.underWay.put(one.rule(), one));
    helpers.crowdedSince.putAll(help.crowdedSince());
    helpers.releasedAt.putAll(help.releasedAt());
    helpers.timesAsked.putAll(help.timesAsked());
  }

  private static void add(SiteState site, Visit visit) {
    site.visits.put(visit.id(), visit);
    site.visitByFollowKey.put(visit.followKey(), visit.id());
    if (!visit.isClosed()) {
      site.numbers.hold(visit.token());
      site.openVisits++;
    }
  }
}
