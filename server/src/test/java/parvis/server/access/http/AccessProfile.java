package parvis.server.access.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A server of its own on an empty SQLite file. */
public class AccessProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      String folder = Files.createTempDirectory("parvis-access").toString();
      return Map.of(
          "parvis.database.url", "jdbc:sqlite:" + folder + "/parvis.db",
          "parvis.password.cost", "4",
          "parvis.rate-limit", "50",
          "quarkus.http.test-port", "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
