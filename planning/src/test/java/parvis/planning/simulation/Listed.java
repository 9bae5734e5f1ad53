package parvis.planning.simulation;

import java.util.ArrayList;
import java.util.List;
import parvis.engine.routing.Receiver;

/** Writes down every call and every person who goes away. */
public final class Listed implements Witness {
  public final List<String> all = new ArrayList<>();
  public int blocked;

  @Override
  public void called(long person, int service, Receiver by, long now, long waited) {
    all.add(
        "person %d for service %d to %s of %s at %d after %d"
            .formatted(person, service, by.desk(), by.agent(), now, waited));
  }

  @Override
  public void blocked(long person, long now) {
    blocked++;
    all.add("person %d goes away at %d".formatted(person, now));
  }
}
