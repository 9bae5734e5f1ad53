package parvis.server.web.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language as they stand in {@code messages/}: {@code fr.properties} for public
 * screens, {@code desk-fr.properties} for the desk, {@code hall-fr.properties} for supervisor and
 * greeter, {@code agenda-fr.properties} for what is booked, {@code calendars-fr.properties} for its
 * ways to and from other calendars, {@code sessions-fr.properties} for people received together,
 * {@code letter-fr.properties} for mail, {@code staff-fr.properties} for the staff's other pages.
 */
record Bundle(Map<String, String> texts) {
  private static final List<String> PARTS =
      List.of(
          "",
          "staff-",
          "desk-",
          "hall-",
          "agenda-",
          "calendars-",
          "customers-",
          "sessions-",
          "letter-");
  private static final Map<String, Bundle> LOADED = new ConcurrentHashMap<>();

  Bundle {
    texts = Map.copyOf(texts);
  }

  /** The bundle of {@code language}; empty when there is none. */
  static Bundle of(String language) {
    return LOADED.computeIfAbsent(language, Bundle::load);
  }

  private static Bundle load(String language) {
    Map<String, String> texts = new TreeMap<>();
    if (language.matches("[a-z]{2,3}")) {
      PARTS.forEach(part -> read(part + language, texts));
    }
    return new Bundle(texts);
  }

  private static void read(String name, Map<String, String> into) {
    String path = "/messages/" + name + ".properties";
    try (InputStream in = Bundle.class.getResourceAsStream(path)) {
      if (in != null) {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
