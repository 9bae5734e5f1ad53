package parvis.engine.calling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Several sorted sequences as one. */
final class Merge<T> {
  private record Row<T>(T head, Iterator<T> rest) {}

  private final PriorityQueue<Row<T>> rows;

  Merge(List<Iterator<T>> sorted, Comparator<T> order) {
    rows = new PriorityQueue<>(Comparator.comparing(Row::head, order));
    sorted.forEach(this::add);
  }

  private void add(Iterator<T> sequence) {
    if (sequence.hasNext()) {
      rows.add(new Row<>(sequence.next(), sequence));
    }
  }

  List<T> first(int limit) {
    List<T> first = new ArrayList<>();
    while (first.size() < limit && !rows.isEmpty()) {
      Row<T> row = rows.remove();
      first.add(row.head());
      add(row.rest());
    }
    return first;
  }
}
