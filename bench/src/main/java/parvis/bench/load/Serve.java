package parvis.bench.load;

import java.io.IOException;
import parvis.bench.http.Answer;

/** Desks that call the next person, see them come, serve them and let them go. */
final class Serve implements Workload {
  private final Witness witness;

  Serve(Witness witness) {
    this.witness = witness;
  }

  @Override
  public boolean once(Client client) throws IOException {
    Answer call = step(client, "call-next");
    if (call.status() == 409) {
      client.latencies().dropLast();
      return false; // nobody is left: the slice is over for this desk
    }
    String _ = call.expect(200);
    witness.called(client.deskPath(), call.fieldAfter("\"VisitCalled\"", "visit"));
    String _ = step(client, "present").expect(200);
    String _ = step(client, "start").expect(200);
    String _ = step(client, "end").expect(200);
    return true;
  }

  private static Answer step(Client client, String step) throws IOException {
    return client.post(client.deskPath() + "/" + step, "{\"callNext\":false}");
  }
}
