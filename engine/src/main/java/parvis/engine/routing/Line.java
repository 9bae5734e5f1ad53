package parvis.engine.routing;

import java.util.Arrays;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Place;

/**
 * People who wait for the same thing under the same conditions, by rank: if the first cannot be
 * called by somebody, none of them can. Adding at the end and taking the first cost the same for
 * ten people as for ten thousand.
 */
public final class Line {
  private static final int SMALLEST = 8;

  private final Awaiting like;
  private Awaiting[] people = new Awaiting[SMALLEST];
  private int head;
  private int size;

  /** For whoever waits under the same conditions as {@code like}. */
  Line(Awaiting like) {
    this.like = like;
  }

  boolean isFor(Awaiting awaiting) {
    return like.sharesLineWith(awaiting);
  }

  /** Number of the service, -1 for one that is not configured. */
  public int service() {
    return like.service();
  }

  /** Order of the priority class. */
  public int order() {
    return like.place().order();
  }

  /** Who may call. */
  public Addressee addressee() {
    return like.addressee();
  }

  /** What only who offers it may receive. */
  public long needs() {
    return like.needs();
  }

  /** What is preferred. */
  public long wishes() {
    return like.wishes();
  }

  /** Number of the area, -1 for anywhere. */
  public int area() {
    return like.area();
  }

  /** How many stand in it. */
  public int size() {
    return size;
  }

  /** Whoever came first; there must be one. */
  public Awaiting first() {
    return people[head];
  }

  /** Whoever stands at {@code index}, from 0. */
  public Awaiting get(int index) {
    return people[head + index];
  }

  /** How many stand before the rank and tie of {@code place}, whatever its class. */
  public int before(Place place) {
    if (size == 0 || !isBefore(first().place(), place)) {
      return 0; // whoever is called stands here
    }
    int low = 1;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(get(middle).place(), place)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isBefore(Place one, Place other) {
    return one.rank() != other.rank() ? one.rank() < other.rank() : one.tie() < other.tie();
  }

  void add(Awaiting awaiting) {
    if (head + size == people.length) {
      makeRoom();
    }
    int end = head + size;
    int at =
        size == 0 || isBefore(people[end - 1].place(), awaiting.place())
            ? end
            : head + before(awaiting.place());
    System.arraycopy(people, at, people, at + 1, end - at);
    people[at] = awaiting;
    size++;
  }

  private void makeRoom() {
    Awaiting[] from = people;
    if (size > from.length / 2) {
      people = new Awaiting[from.length * 2];
    }
    System.arraycopy(from, head, people, 0, size);
    Arrays.fill(people, size, people.length, null);
    head = 0;
  }

  /** Takes out whoever stands at this place; false when nobody does. */
  boolean remove(Awaiting awaiting) {
    int index = before(awaiting.place());
    if (index == size || !get(index).visit().equals(awaiting.visit())) {
      return false;
    }
    if (index == 0) {
      people[head++] = null;
    } else {
      int at = head + index;
      System.arraycopy(people, at + 1, people, at, size - index - 1);
      people[head + size - 1] = null;
    }
    size--;
    if (size == 0) {
      head = 0;
    }
    return true;
  }

  /** The same people in a line of their own. */
  Line copy() {
    Line copy = new Line(like);
    copy.people = Arrays.copyOfRange(people, head, head + Math.max(size + 1, SMALLEST));
    copy.size = size;
    return copy;
  }
}
