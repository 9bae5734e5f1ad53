package parvis.bench.load;

import java.io.IOException;

/** What a request costs that does nothing: the same body, sent back. */
final class Floor implements Workload {
  @Override
  public boolean once(Client client) throws IOException {
    String _ = client.post("/api/v1/ping", TakeTicket.BODY.formatted(0)).expect(200);
    return true;
  }
}
