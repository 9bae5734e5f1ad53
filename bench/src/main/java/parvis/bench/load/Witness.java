package parvis.bench.load;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Remembers who got which number and who was called where, and counts what must never be. */
final class Witness {
  /** A visit of a site. */
  record Taken(String site, String visit) {}

  private final Set<String> numbers = ConcurrentHashMap.newKeySet();
  private final Map<String, String> deskOfVisit = new ConcurrentHashMap<>();
  private final Queue<Taken> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger duplicates = new AtomicInteger();
  private final AtomicInteger doubleCalls = new AtomicInteger();

  void took(String site, String visit, String token) {
    if (!numbers.add(site + "/" + token)) {
      duplicates.incrementAndGet();
    }
    waiting.add(new Taken(site, visit));
  }

  void called(String desk, String visit) {
    if (deskOfVisit.putIfAbsent(visit, desk) != null) {
      doubleCalls.incrementAndGet();
    }
  }

  /** Somebody who took a number and was not called yet, null for nobody. */
  @Nullable Taken pollWaiting() {
    Taken next = waiting.poll();
    while (next != null && deskOfVisit.containsKey(next.visit())) {
      next = waiting.poll();
    }
    return next;
  }

  int calls() {
    return deskOfVisit.size();
  }

  int numbers() {
    return numbers.size();
  }

  /** Numbers that two people have. */
  int duplicates() {
    return duplicates.get();
  }

  /** People whom two desks called. */
  int doubleCalls() {
    return doubleCalls.get();
  }
}
