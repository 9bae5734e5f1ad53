package parvis.bench.load;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends people home, so that as many wait as before. */
final class Drain implements Workload {
  private final Witness witness;
  private final AtomicInteger left;

  /**
   * Lets some go.
   *
   * @param people how many
   */
  Drain(Witness witness, int people) {
    this.witness = witness;
    this.left = new AtomicInteger(people);
  }

  @Override
  public boolean once(Client client) throws IOException {
    Witness.Taken visit = left.decrementAndGet() < 0 ? null : witness.pollWaiting();
    if (visit == null) {
      return false;
    }
    String path = "/api/v1/sites/" + visit.site() + "/visits/" + visit.visit() + "/leave";
    String _ = client.post(path, "{}").expect(200);
    return true;
  }
}
