package parvis.server.journal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.server.journal.Entry;
import parvis.server.journal.Upcasters;

/**
 * Writes events as entries and reads them again.
 *
 * <p>A shape that was written once is read for ever: a new shape gets a new version here and an
 * upcaster from the old one.
 */
public final class EventCodec {
  private final Map<String, ObjectReader> readers = new HashMap<>();
  private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Upcasters upcasters;

  public EventCodec() {
    this(OldShapes.upcasters());
  }

  EventCodec(Upcasters upcasters) {
    this.upcasters = upcasters;
    ObjectMapper mapper = EventJson.mapper();
    addAll(mapper, SiteEvent.class);
  }

  private void addAll(ObjectMapper mapper, Class<?> choice) {
    for (Class<?> kind : Objects.requireNonNull(choice.getPermittedSubclasses())) {
      if (kind.isInterface()) {
        addAll(mapper, kind);
      } else {
        add(mapper, kind);
      }
    }
  }

  private void add(ObjectMapper mapper, Class<?> kind) {
    readers.put(kind.getSimpleName(), mapper.readerFor(kind));
    writers.put(kind, mapper.writerFor(kind));
    versions.put(kind.getSimpleName(), upcasters.newest(kind.getSimpleName(), 1));
  }

  /** The event as it will lie in the journal of {@code site}. */
  public Entry encode(String site, Recorded recorded) {
    SiteEvent event = recorded.event();
    String type = event.getClass().getSimpleName();
    try {
      return new Entry(
          site,
          recorded.sequence(),
          recorded.at(),
          type,
          versions.getOrDefault(type, 1),
          recorded.command(),
          recorded.actor(),
          getWriter(event).writeValueAsString(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + type, e);
    }
  }

  private ObjectWriter getWriter(SiteEvent event) {
    return Objects.requireNonNull(writers.get(event.getClass()));
  }

  /**
   * The event that an entry holds, in today's shape.
   *
   * @throws IllegalStateException when the history is not one that this version can read
   */
  public Recorded decode(Entry entry) {
    Entry today = upcasters.upcast(entry);
    ObjectReader reader = readers.get(today.type());
    if (reader == null) {
      throw new IllegalStateException(
          "unknown event " + today.type() + "; a newer Parvis wrote it");
    }
    try {
      SiteEvent event = reader.readValue(today.payload());
      return new Recorded(today.sequence(), today.at(), today.command(), today.actor(), event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "cannot read " + today.type() + " " + today.site() + "/" + today.sequence(), e);
    }
  }
}
