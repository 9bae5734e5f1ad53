package parvis.server.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;

/** A server whose virtual people move six hundred times as fast as life. */
public class DemoProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String folder = Files.createTempDirectory("parvis-demo-test").toString();
      String port = Integer.toString(free.getLocalPort()); // they come by it, as to any server
      return Map.of(
          "parvis.database.url",
          "jdbc:sqlite:" + folder + "/parvis.db",
          "parvis.password.cost",
          "4",
          "parvis.demo",
          "true",
          "parvis.demo.speed",
          "300",
          "quarkus.http.port",
          port,
          "quarkus.http.test-port",
          port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
