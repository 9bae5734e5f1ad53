package parvis.bench.load;

import java.io.IOException;

/** What a client does again and again. */
@FunctionalInterface
interface Workload {
  /** Does it once; false when there is nothing left to do. */
  boolean once(Client client) throws IOException;
}
