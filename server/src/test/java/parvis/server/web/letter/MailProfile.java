package parvis.server.web.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import parvis.server.access.http.AccessProfile;

/** A server that writes to people, by a mail server on a port that the test opens. */
public class MailProfile extends AccessProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("parvis.mail.smtp", "smtp://127.0.0.1:" + free.getLocalPort());
      settings.put("parvis.mail.from", "rdv@valmont.example");
      settings.put("parvis.public-address", "https://rdv.valmont.example");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
