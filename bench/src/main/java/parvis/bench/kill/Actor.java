package parvis.bench.kill;

import java.io.IOException;
import parvis.bench.http.Wire;

/** Somebody who does things until the server is gone, and afterwards knows what must be there. */
interface Actor {
  /** Does the next thing; throws when the server does not answer. */
  void once(Wire wire) throws IOException;

  /** Compares what the server says now with what it had acknowledged. */
  void verify(Wire wire, Losses losses) throws IOException;
}
