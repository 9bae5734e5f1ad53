package parvis.engine.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Place;

/** The queues of a site: for each service, a line for each way in which its people wait. */
public final class Lines {
  private static final int MOST_EMPTY = 32;
  private static final Comparator<Awaiting> BY_PLACE = Comparator.comparing(Awaiting::place);

  private final List<List<Line>> lines = new ArrayList<>();
  private final int[] counts;
  private final int[] booked;

  /** Nobody waits for any of so many services. */
  public Lines(int services) {
    for (int i = 0; i <= services; i++) {
      lines.add(new ArrayList<>());
    }
    counts = new int[services + 1];
    booked = new int[services + 1];
  }

  /** Services that are not configured share the last place. */
  private int slot(int service) {
    return service < 0 ? counts.length - 1 : service;
  }

  /** Lets somebody wait. */
  public void add(Awaiting awaiting) {
    int slot = slot(awaiting.service());
    List<Line> ofService = lines.get(slot);
    counts[slot]++;
    booked[slot] += awaiting.booked() ? 1 : 0;
    for (int i = 0; i < ofService.size(); i++) {
      Line line = ofService.get(i);
      if (line.isFor(awaiting)) {
        line.add(awaiting);
        return;
      }
    }
    if (ofService.size() > MOST_EMPTY) {
      ofService.removeIf(line -> line.size() == 0);
    }
    Line line = new Line(awaiting);
    line.add(awaiting);
    ofService.add(line);
  }

  /** Lets somebody who waits no longer do so. */
  public void remove(Awaiting awaiting) {
    int slot = slot(awaiting.service());
    List<Line> ofService = lines.get(slot);
    for (int i = 0; i < ofService.size(); i++) {
      Line line = ofService.get(i);
      if (line.isFor(awaiting) && line.remove(awaiting)) {
        counts[slot]--;
        booked[slot] -= awaiting.booked() ? 1 : 0;
        return;
      }
    }
    throw new IllegalStateException("does not wait: " + awaiting);
  }

  /** How many wait for the service. */
  public int count(int service) {
    return counts[slot(service)];
  }

  /** Whether people with and without an appointment wait for the service. */
  boolean hasBoth(int service) {
    return service >= 0 && booked[service] > 0 && booked[service] < counts[service];
  }

  /** The lines of a service; some may be empty. */
  public List<Line> of(int service) {
    return Collections.unmodifiableList(lines.get(slot(service)));
  }

  List<Line> ofConfigured(int service) {
    return lines.get(service);
  }

  /**
   * How many go before {@code place} in the service, among those whom anyone may call or only
   * {@code to}.
   */
  public int ahead(int service, Addressee to, Place place) {
    int ahead = 0;
    for (Line line : lines.get(slot(service))) {
      boolean same = line.addressee().equals(to) || line.addressee().equals(Addressee.ANYONE);
      if (same && line.order() > place.order()) {
        ahead += line.size();
      } else if (same && line.order() == place.order()) {
        ahead += line.before(place);
      }
    }
    return ahead;
  }

  /** Those who wait for the service, by place. */
  public List<Awaiting> inOrder(int service) {
    return inOrder(service, _ -> true);
  }

  /** Those who wait for the service and whom anyone or {@code to} may call, by place. */
  public List<Awaiting> inOrder(int service, Addressee to) {
    return inOrder(
        service, line -> line.addressee().equals(to) || line.addressee().equals(Addressee.ANYONE));
  }

  private List<Awaiting> inOrder(int service, Predicate<Line> which) {
    List<Awaiting> all = new ArrayList<>();
    for (Line line : lines.get(slot(service))) {
      if (which.test(line)) {
        for (int i = 0; i < line.size(); i++) {
          all.add(line.get(i));
        }
      }
    }
    all.sort(BY_PLACE);
    return all;
  }

  /** The same people in lines of their own. */
  public Lines copy() {
    Lines copy = new Lines(counts.length - 1);
    System.arraycopy(counts, 0, copy.counts, 0, counts.length);
    System.arraycopy(booked, 0, copy.booked, 0, booked.length);
    for (int i = 0; i < counts.length; i++) {
      for (Line line : lines.get(i)) {
        if (line.size() > 0) {
          copy.lines.get(i).add(line.copy());
        }
      }
    }
    return copy;
  }
}
