package parvis.bench.load;

import java.io.IOException;
import parvis.bench.http.Answer;

/** People who take a ticket at a kiosk. */
final class TakeTicket implements Workload {
  static final String BODY =
      "{\"reasons\":[\"r%d\"],\"channel\":\"KIOSK\",\"language\":\"fr\",\"partySize\":1}";

  private final Witness witness;
  private final int services;

  TakeTicket(Witness witness, int services) {
    this.witness = witness;
    this.services = services;
  }

  @Override
  public boolean once(Client client) throws IOException {
    String body = BODY.formatted(client.latencies().count() % services);
    Answer answer = client.post(client.sitePath() + "/visits", body);
    String _ = answer.expect(201);
    witness.took(client.site(), answer.field("id"), answer.field("token"));
    return true;
  }
}
