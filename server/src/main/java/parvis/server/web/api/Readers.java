package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The screens that are open on this node, each with the reader beside it. */
@ApplicationScoped
public class Readers {
  /** How a reader is called. */
  public static final String NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

  private record Key(String site, String reader) {}

  private final ConcurrentHashMap<Key, CopyOnWriteArrayList<Consumer<String>>> screens =
      new ConcurrentHashMap<>();

  /**
   * A screen wants what its reader sees.
   *
   * @return when it no longer does
   */
  public Runnable listen(String site, String reader, Consumer<String> screen) {
    Key key = new Key(site, reader);
    screens.compute(
        key,
        (_, known) -> {
          CopyOnWriteArrayList<Consumer<String>> all =
              known == null ? new CopyOnWriteArrayList<>() : known;
          all.add(screen);
          return all;
        });
    return () ->
        screens.computeIfPresent(
            key,
            (_, known) -> {
              known.remove(screen);
              return known.isEmpty() ? null : known;
            });
  }

  /** Hands a code to the screens beside the reader; gives how many there are. */
  int hand(String site, String reader, String code) {
    List<Consumer<String>> beside =
        List.copyOf(screens.getOrDefault(new Key(site, reader), new CopyOnWriteArrayList<>()));
    beside.forEach(screen -> screen.accept(code));
    return beside.size();
  }
}
