package parvis.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parvis.bench.http.Wire;
import parvis.bench.seed.Prepared;
import parvis.bench.server.ServerProcess;

/** Clients that send one request after another, each as soon as the last one is answered. */
final class Crew implements AutoCloseable {
  private final ServerProcess server;
  private final List<Client> clients = new ArrayList<>();
  private final ExecutorService threads;

  private Crew(ServerProcess server, int count) {
    this.server = server;
    this.threads = Executors.newFixedThreadPool(count);
  }

  static Crew of(ServerProcess server, Prepared prepared, int count) throws IOException {
    Crew crew = new Crew(server, count);
    int sites = prepared.sites().size();
    for (int i = 0; i < count; i++) {
      Wire wire = Wire.open(server.port(), prepared.token());
      crew.clients.add(new Client(wire, prepared.sites().get(i % sites), i, i / sites));
    }
    return crew;
  }

  /** Lets every client work for a while; each ends what it has begun. */
  Slice work(Duration time, Workload workload) {
    clients.forEach(client -> client.latencies().clear());
    Duration cpu = server.cpu();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    run(end, workload);
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    return new Slice(
        wall,
        server.cpu().minus(cpu),
        Latencies.merged(clients.stream().map(Client::latencies).toList()));
  }

  private void run(long end, Workload workload) {
    List<Callable<Boolean>> works = new ArrayList<>();
    for (Client client : clients) {
      works.add(() -> untilEnd(client, end, workload));
    }
    try {
      for (Future<Boolean> work : threads.invokeAll(works)) {
        boolean _ = work.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static boolean untilEnd(Client client, long end, Workload workload) throws IOException {
    boolean more = true;
    while (more && System.nanoTime() < end) {
      more = workload.once(client);
    }
    return more;
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    for (Client client : clients) {
      client.close();
    }
  }
}
