package parvis.engine.agenda;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Desk;

/**
 * Whether all who are booked for one moment can be received, each by an agent and at a desk of
 * their own. Any agent can sit at any desk, so two matchings are asked, people with agents and
 * people with desks (Kuhn's augmenting paths); where both exist, each person has both. Days look
 * alike: what was found once is remembered.
 */
final class Moments {
  /** The load of a moment when nobody is booked. */
  static final int NOBODY = 0;

  private static final int REMEMBERED = 1 << 18;
  private static final int MOST_LOADS = 1 << 16;
  private static final int HALF = 32;

  /** Who can be there at the same time: agents planned, in a band of the week. */
  private record Crew(BitSet agents, int band) {}

  /** Who could receive, by place among those configured. */
  private record Able(BitSet agents, BitSet desks) {}

  private final Catalogue catalogue;
  private final List<Agent> agents;
  private final List<Desk> desks;
  private final Map<Crew, Integer> crewIds = new HashMap<>();
  private final List<Crew> crews = new ArrayList<>();
  private final Map<Demand, Integer> demandIds = new HashMap<>();
  private final List<Demand> demands = new ArrayList<>();
  private final Map<List<Integer>, Integer> loadIds = new HashMap<>();
  private final List<List<Integer>> loads = new ArrayList<>();
  private final Map<Long, Integer> added = new HashMap<>();
  private final Map<Long, Boolean> fitting = new HashMap<>();
  private final Map<Long, Able> able = new HashMap<>();

  Moments(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.agents = catalogue.configuration().agents();
    this.desks = catalogue.configuration().desks();
    loadIds.put(List.of(), NOBODY);
    loads.add(List.of());
  }

  /** The crew of these agents, by place among those configured, in a band of the week. */
  int crew(BitSet planned, int band) {
    return crewIds.computeIfAbsent(
        new Crew((BitSet) planned.clone(), band),
        crew -> {
          crews.add(crew);
          return crews.size() - 1;
        });
  }

  /** Somebody like this, whom {@link #with} adds. */
  int demand(Demand demand) {
    return demandIds.computeIfAbsent(
        demand,
        one -> {
          demands.add(one);
          return demands.size() - 1;
        });
  }

  /** Whether it has met so many different loads that it is time to begin anew. */
  boolean isFull() {
    return loads.size() > MOST_LOADS;
  }

  /** The load with one more person. */
  int with(int load, int demand) {
    Long key = key(load, demand);
    Integer known = added.get(key);
    if (known != null) {
      return known;
    }
    List<Integer> together = new ArrayList<>(loads.get(load));
    together.add(demand);
    together.sort(null);
    int id = of(together);
    added.put(key, id);
    return id;
  }

  /** The load with one such person less; the same when there is none. */
  int without(int load, int demand) {
    List<Integer> fewer = new ArrayList<>(loads.get(load));
    boolean some = fewer.remove(Integer.valueOf(demand));
    return some ? of(fewer) : load;
  }

  private int of(List<Integer> sorted) {
    return loadIds.computeIfAbsent(
        List.copyOf(sorted),
        all -> {
          loads.add(all);
          return loads.size() - 1;
        });
  }

  /** Whether the crew can receive them all at once. */
  boolean fits(int crew, int load) {
    if (load == NOBODY) {
      return true;
    }
    if (fitting.size() > REMEMBERED) {
      fitting.clear();
    }
    return fitting.computeIfAbsent(key(crew, load), _ -> match(crews.get(crew), loads.get(load)));
  }

  /** How many of the crew could receive somebody like this, each at a desk. */
  int countAble(int crew, int demand) {
    Crew there = crews.get(crew);
    Able able = able(demand, there.band());
    return Math.min(common(able.agents(), there.agents()), able.desks().cardinality());
  }

  /** How many of the crew could receive any of these. */
  int countAnyAble(int crew, Iterable<Integer> some) {
    Crew there = crews.get(crew);
    BitSet any = new BitSet();
    BitSet places = new BitSet();
    for (int demand : some) {
      Able able = able(demand, there.band());
      any.or(able.agents());
      places.or(able.desks());
    }
    return Math.min(common(any, there.agents()), places.cardinality());
  }

  private static int common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  private boolean match(Crew crew, List<Integer> load) {
    List<BitSet> byAgent = new ArrayList<>();
    List<BitSet> atDesk = new ArrayList<>();
    for (int demand : load) {
      Able able = able(demand, crew.band());
      BitSet there = (BitSet) able.agents().clone();
      there.and(crew.agents());
      byAgent.add(there);
      atDesk.add(able.desks());
    }
    return new Matching(byAgent).isComplete() && new Matching(atDesk).isComplete();
  }

  private Able able(int demand, int band) {
    return able.computeIfAbsent(
        key(demand, band), _ -> able(demands.get(demand), catalogue.bandId(band)));
  }

  /** A need that some desk meets is met by the desk, any other by the agent. */
  private Able able(Demand demand, String band) {
    BitSet agentsAble = new BitSet();
    BitSet desksAble = new BitSet();
    List<String> ofDesk =
        demand.needs().stream()
            .filter(need -> desks.stream().anyMatch(desk -> desk.offers().contains(need)))
            .toList();
    List<String> ofAgent = demand.needs().stream().filter(need -> !ofDesk.contains(need)).toList();
    for (int i = 0; i < desks.size(); i++) {
      Desk desk = desks.get(i);
      desksAble.set(
          i,
          takes(desk.aptitudes(band).get(demand.service())) && desk.offers().containsAll(ofDesk));
    }
    for (int i = 0; i < agents.size(); i++) {
      Agent agent = agents.get(i);
      boolean meant = demand.agent() == null || demand.agent().equals(agent.id());
      boolean competent = takes(agent.competences(band).get(demand.service()));
      agentsAble.set(i, meant && competent && agent.offers().containsAll(ofAgent));
    }
    return new Able(agentsAble, desksAble);
  }

  private static boolean takes(@Nullable Aptitude aptitude) {
    return aptitude != null && aptitude.when() == null;
  }

  private static boolean takes(@Nullable Competence competence) {
    return competence != null && competence.isPlanned();
  }

  private static Long key(int high, int low) {
    return (long) high << HALF | low;
  }
}
