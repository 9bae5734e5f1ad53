package parvis.server.journal.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import parvis.engine.site.SiteSnapshot;

/** Writes a site's state as text and reads it again. */
public final class SnapshotCodec {
  /** Shape of the snapshots written; one of another shape is not read but made anew. */
  public static final int VERSION = 10;

  private final ObjectWriter writer = EventJson.mapper().writerFor(SiteSnapshot.class);
  private final ObjectReader reader = EventJson.mapper().readerFor(SiteSnapshot.class);

  /** The snapshot as text. */
  public String encode(SiteSnapshot snapshot) {
    try {
      return writer.writeValueAsString(snapshot);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a snapshot", e);
    }
  }

  /** The snapshot that {@link #encode} wrote. */
  public SiteSnapshot decode(String text) {
    try {
      return reader.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read a snapshot", e);
    }
  }
}
