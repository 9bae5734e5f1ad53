package parvis.engine.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.ticket.OpenNumbers;
import parvis.engine.visit.Visit;

/** Takes a site's state out as a value, and makes a site from it again. */
public final class Snapshots {
  private Snapshots() {}

  /** All of {@code site} as it is now. */
  public static SiteSnapshot of(SiteState site) {
    Map<String, Integer> counters = new TreeMap<>();
    site.numbers.forEach((range, numbers) -> counters.put(range, numbers.counter()));
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
        counters,
        site.receipts.all(),
        site.boardCalls.all(),
        site.tally.all(),
        site.durations.all(),
        Map.copyOf(site.undo),
        Map.copyOf(site.whys));
  }

  /** The site that {@code snapshot} was taken of. */
  public static SiteState restore(SiteSnapshot snapshot) {
    SiteState site = new SiteState();
    site.sequence = snapshot.sequence();
    site.catalogue =
        snapshot.configuration() == null ? null : new Catalogue(snapshot.configuration());
    site.day = snapshot.day();
    site.sweepAt = snapshot.sweepAt();
    site.dayClosed = snapshot.dayClosed();
    site.closedServices.addAll(snapshot.closedServices());
    snapshot.desks().forEach(desk -> site.desks.put(desk.desk(), desk));
    snapshot
        .counters()
        .forEach((range, counter) -> site.numbers.put(range, new OpenNumbers(counter)));
    snapshot.visits().forEach(visit -> add(site, visit));
    site.ended.addAll(snapshot.ended());
    site.receipts.restore(snapshot.receipts());
    site.boardCalls.restore(snapshot.boardCalls());
    site.tally.restore(snapshot.tally());
    site.durations.restore(snapshot.durations());
    site.undo.putAll(snapshot.undo());
    site.whys.putAll(snapshot.whys());
    return site;
  }

  private static void add(SiteState site, Visit visit) {
    site.visits.put(visit.id(), visit);
    site.visitByFollowKey.put(visit.followKey(), visit.id());
    site.lines.add(visit);
    site.deadlines.add(visit, site.catalogue());
    if (!visit.isClosed()) {
      site.numbers
          .computeIfAbsent(visit.token().range(), _ -> new OpenNumbers())
          .hold(visit.token().number());
      site.openVisits++;
    }
  }
}
