package parvis.server.web.screens;

import io.quarkus.qute.RawString;
import org.jspecify.annotations.Nullable;

/**
 * The way from a kiosk to booking a place.
 *
 * @param path of the page where places are booked
 * @param address the same with scheme and host, for a code on a screen that many people use; null
 *     on a phone, which goes there itself
 */
public record BookDoor(String path, @Nullable String address) {
  /** The code to point a phone at; nothing on a phone. */
  RawString code(String label) {
    return new RawString(address == null ? "" : QrCode.svg(address, label));
  }
}
