package parvis.server.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.server.mail.MailSettings;
import picocli.CommandLine.Option;

/** By which mail server people are written to. */
final class MailOptions {
  /** The variable that holds the password of the mail server, when it is in no file. */
  static final String PASSWORD = "PARVIS_SMTP_PASSWORD";

  @Option(
      names = "--smtp",
      paramLabel = "URL",
      description =
          "Mail server for letters to people: smtp://user@host:port (STARTTLS) or"
              + " smtps://user@host:port (TLS). Without it no mail is sent, and none is promised.")
  @Nullable String smtp;

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      description =
          "File with the password of the mail server; the variable " + PASSWORD + " does as well.")
  @Nullable Path passwordFile;

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      description = "Address that letters come from, such as rdv@example.org.")
  @Nullable String from;

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description =
          "Where people reach this server from outside, such as https://rdv.example.org: for the"
              + " links in letters.")
  @Nullable String publicAddress;

  /**
   * The settings of the server.
   *
   * @throws IllegalArgumentException saying what is wrong, before anything is started
   */
  Map<String, String> read() {
    if (smtp == null) {
      return Map.of(); // what stands in the environment, or nothing
    }
    String password = passwordFile == null ? System.getenv(PASSWORD) : password(passwordFile);
    var _ = MailSettings.read(smtp, password, from, publicAddress);
    Map<String, String> settings = new HashMap<>();
    settings.put("parvis.mail.smtp", smtp);
    put(settings, "parvis.smtp.password", password);
    put(settings, "parvis.mail.from", from);
    put(settings, "parvis.public-address", publicAddress);
    return settings;
  }

  private static void put(Map<String, String> into, String key, @Nullable String value) {
    if (value != null) {
      into.put(key, value);
    }
  }

  private static String password(Path file) {
    ServeCommand.requireFile(file);
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
