package parvis.server.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that happens at an office, in order. What the recording does not say is filled in: a queue
 * has as many desks as counters were open for it, each call is made by the desk that called longest
 * ago, and a service ends at the desk's next call, after 15 minutes at the latest.
 */
final class Timetable {
  /** A service without a next call at its desk ends after so long. */
  static final Duration LONGEST_SERVICE = Duration.ofMinutes(15);

  private static final int MOST_DESKS = 20;

  private enum Order {
    END,
    TAKE,
    CALL
  }

  private record Entry(Instant at, Order order, String service, int ticket, Step.Action action) {
    static final Comparator<Entry> IN_TIME =
        Comparator.comparing(Entry::at)
            .thenComparing(Entry::order)
            .thenComparing(Entry::service)
            .thenComparingInt(Entry::ticket);
  }

  private record Called(TicketRow row, Instant at) {}

  private final SortedMap<String, String> desks = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Step> steps;

  Timetable(List<TicketRow> rows) {
    Map<String, Map<LocalDate, List<TicketRow>>> days =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    TicketRow::service,
                    LinkedHashMap::new,
                    Collectors.groupingBy(TicketRow::date)));
    days.values().forEach(queue -> queue.values().forEach(this::addDay));
    entries.sort(Entry.IN_TIME);
    steps = steps(entries);
  }

  /** Service by desk. */
  SortedMap<String, String> desks() {
    return desks;
  }

  List<Step> steps() {
    return steps;
  }

  /** One queue on one day. */
  private void addDay(List<TicketRow> rows) {
    List<Called> calls = new ArrayList<>();
    for (TicketRow row : rows) {
      add(row.issuedAt(OfficeSite.ZONE), Order.TAKE, row, new Step.Action.Take(row));
      Instant at = row.calledAt(OfficeSite.ZONE);
      if (at != null) {
        calls.add(new Called(row, at));
      }
    }
    calls.sort(Comparator.comparing(Called::at).thenComparingInt(call -> call.row().ticket()));
    byDesk(calls).forEach(this::addDesk);
  }

  private void add(Instant at, Order order, TicketRow row, Step.Action action) {
    entries.add(new Entry(at, order, row.service(), row.ticket(), action));
  }

  private Map<String, List<Called>> byDesk(List<Called> calls) {
    Map<String, List<Called>> byDesk = new TreeMap<>();
    for (Called call : calls) {
      int counters = Math.clamp(call.row().openCounters(), 1, MOST_DESKS);
      String idlest = deskOf(call.row(), 1);
      for (int i = 2; i <= counters; i++) {
        String desk = deskOf(call.row(), i);
        idlest = lastCall(byDesk, desk).isBefore(lastCall(byDesk, idlest)) ? desk : idlest;
      }
      byDesk.computeIfAbsent(idlest, _ -> new ArrayList<>()).add(call);
    }
    return byDesk;
  }

  private static String deskOf(TicketRow row, int number) {
    return row.service() + "-" + number;
  }

  private static Instant lastCall(Map<String, List<Called>> byDesk, String desk) {
    List<Called> calls = byDesk.get(desk);
    return calls == null ? Instant.MIN : calls.getLast().at();
  }

  private void addDesk(String desk, List<Called> calls) {
    desks.put(desk, calls.getFirst().row().service());
    @Nullable TicketRow before = null;
    for (int i = 0; i < calls.size(); i++) {
      Called call = calls.get(i);
      add(
          call.at(),
          Order.CALL,
          call.row(),
          new Step.Action.Call(call.row(), desk, i == 0, before));
      boolean last = i == calls.size() - 1;
      Instant end = call.at().plus(LONGEST_SERVICE);
      boolean endsByItself = last || end.isBefore(calls.get(i + 1).at());
      if (endsByItself) {
        add(end, Order.END, call.row(), new Step.Action.End(call.row(), desk, last));
      }
      before = endsByItself ? null : call.row();
    }
  }

  /** Calls go apart from the rest, and two calls of one queue one after the other. */
  private static List<Step> steps(List<Entry> entries) {
    List<Step> steps = new ArrayList<>();
    List<Step.Action> together = new ArrayList<>();
    Set<String> queues = new HashSet<>();
    @Nullable Entry first = null;
    for (Entry entry : entries) {
      if (first != null && !isTogether(first, entry, queues)) {
        steps.add(new Step(first.at(), first.order() == Order.CALL, together));
        together.clear();
        queues.clear();
        first = null;
      }
      first = first == null ? entry : first;
      together.add(entry.action());
      queues.add(entry.service());
    }
    if (first != null) {
      steps.add(new Step(first.at(), first.order() == Order.CALL, together));
    }
    return List.copyOf(steps);
  }

  private static boolean isTogether(Entry first, Entry entry, Set<String> queues) {
    boolean sameKind = (first.order() == Order.CALL) == (entry.order() == Order.CALL);
    boolean call = entry.order() == Order.CALL;
    return first.at().equals(entry.at()) && sameKind && !(call && queues.contains(entry.service()));
  }
}
