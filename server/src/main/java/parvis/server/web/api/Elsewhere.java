package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Location;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.rules.FirstPlace;
import parvis.engine.site.SiteState;
import parvis.server.host.Hosts;

/**
 * Which sites of this server have a place for the same thing, and when the first one is. The same
 * thing is what has the same id everywhere: a reason, a need.
 */
@ApplicationScoped
public class Elsewhere {
  private static final Comparator<Found> SOONEST =
      Comparator.comparing((Found one) -> one.place().start())
          .thenComparing(Found::kilometres, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(one -> one.site().id());

  private final Hosts hosts;

  public Elsewhere(Hosts hosts) {
    this.hosts = hosts;
  }

  /**
   * What is looked for.
   *
   * @param reasons ids of what is wanted, one after another
   * @param needs ids of what must be met
   * @param people how many come together
   * @param together whether one agent must receive all of it
   * @param near from where distances count, null for from nowhere
   * @param within how many kilometres away at most, null for however far; sites that have not said
   *     where they lie are then left out
   * @param from first day that suits, at each site; null for today
   */
  public record Search(
      List<String> reasons,
      List<String> needs,
      int people,
      boolean together,
      @Nullable Location near,
      @Nullable Integer within,
      @Nullable LocalDate from) {
    private @Nullable Double kilometres(SiteConfiguration site) {
      return near == null || site.location() == null ? null : near.kilometresTo(site.location());
    }

    private boolean suits(Catalogue catalogue) {
      Double kilometres = within == null ? null : kilometres(catalogue.configuration());
      return FirstPlace.isOffered(catalogue, reasons)
          && (within == null || (kilometres != null && kilometres <= within));
    }

    private List<AgendaCommand.Wish> wishes() {
      return reasons.stream().map(one -> new AgendaCommand.Wish(one, null, needs)).toList();
    }
  }

  /**
   * A site that has a place.
   *
   * @param site it
   * @param kilometres as the crow flies, null for unknown
   * @param place the first one
   */
  public record Found(SiteConfiguration site, @Nullable Double kilometres, FreePlace place) {}

  /** The sites that have a place, the soonest first; of the same moment the nearest. */
  public List<Found> find(Search search) {
    Instant now = hosts.now();
    List<CompletableFuture<Optional<Found>>> asked =
        hosts.listSites().stream().map(site -> ask(site, search, now)).toList();
    return asked.stream().flatMap(one -> one.join().stream()).sorted(SOONEST).toList();
  }

  /** Whether another site books these reasons ahead, as far as is known without asking it. */
  public boolean isOffered(String site, List<String> reasons) {
    return hosts.listSites().stream()
        .filter(other -> !other.equals(site))
        .map(hosts::findCatalogue)
        .anyMatch(known -> known != null && FirstPlace.isOffered(known, reasons));
  }

  /** Asks them all before it waits for any; one that cannot answer now is left out. */
  private CompletableFuture<Optional<Found>> ask(String site, Search search, Instant now) {
    Catalogue known = hosts.findCatalogue(site);
    return known != null && !search.suits(known)
        ? CompletableFuture.completedFuture(Optional.empty())
        : hosts.look(site, state -> find(state, search, now)).exceptionally(_ -> Optional.empty());
  }

  private static Optional<Found> find(SiteState state, Search search, Instant now) {
    SiteConfiguration site = state.catalogue().configuration();
    if (!search.suits(state.catalogue())) {
      return Optional.empty();
    }
    return Optional.ofNullable(
            FirstPlace.find(
                state, search.wishes(), search.people(), search.together(), search.from(), now))
        .map(place -> new Found(site, search.kilometres(site), place));
  }
}
