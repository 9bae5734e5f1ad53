package parvis.server.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * By which mail server letters go, and what they say of this server.
 *
 * @param server the mail server, null when no mail is sent
 * @param from address of the sender, with a name before it or without
 * @param publicAddress where people reach this server: scheme and host, no slash at the end
 */
public record MailSettings(@Nullable Server server, String from, String publicAddress) {
  private static final int SMTP = 25;
  private static final int SMTPS = 465;

  /** How the way to the mail server is kept private. */
  public enum Privacy {
    /** TLS from the first byte. */
    TLS,
    /** TLS by STARTTLS, or nothing is sent. */
    STARTTLS,
    /** STARTTLS when the server offers it. */
    OFFERED,
    /** No TLS: for a server on the same machine. */
    NONE
  }

  /**
   * A mail server.
   *
   * @param host name or address
   * @param port TCP port
   * @param privacy how the way to it is kept private
   * @param user to sign in as, null for nobody
   * @param password of the user, null for none
   */
  public record Server(
      String host, int port, Privacy privacy, @Nullable String user, @Nullable String password) {
    @Override
    public String toString() {
      return host + ":" + port + " (" + privacy + ")"; // never the password
    }
  }

  /** No mail is sent. */
  public static MailSettings none() {
    return new MailSettings(null, "", "");
  }

  /** Whether mail is sent. */
  public boolean isOn() {
    return server != null;
  }

  /**
   * Reads what the operator has set.
   *
   * @param smtp {@code smtp://user:password@host:port} or {@code smtps://…}, null for no mail
   * @param password in place of the one in the address, null for that one
   * @param from address of the sender
   * @param publicAddress where people reach this server, such as {@code https://rdv.example.org}
   * @throws IllegalArgumentException saying what would be right
   */
  public static MailSettings read(
      @Nullable String smtp,
      @Nullable String password,
      @Nullable String from,
      @Nullable String publicAddress) {
    if (smtp == null) {
      return none();
    }
    return new MailSettings(server(smtp, password), sender(from), address(publicAddress));
  }

  private static Server server(String smtp, @Nullable String password) {
    URI uri;
    try {
      uri = new URI(smtp);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "--smtp is no address; write what is special in user and password as %40 for @", e);
    }
    boolean tls = "smtps".equals(uri.getScheme());
    if (uri.getHost() == null || !(tls || "smtp".equals(uri.getScheme()))) {
      throw new IllegalArgumentException(
          "--smtp must be smtp://host:port or smtps://host:port, with user:password@ before the"
              + " host when the server asks who sends");
    }
    String[] who =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String user = who.length > 0 ? decoded(who[0]) : null;
    String inAddress = who.length > 1 ? decoded(who[1]) : null;
    int port = uri.getPort() > 0 ? uri.getPort() : tls ? SMTPS : SMTP;
    return new Server(
        uri.getHost(),
        port,
        privacy(uri, tls, user),
        user,
        password == null ? inAddress : password.strip());
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static Privacy privacy(URI uri, boolean tls, @Nullable String user) {
    if (tls) {
      return Privacy.TLS;
    }
    String query = uri.getQuery();
    if (query == null) {
      return user == null ? Privacy.OFFERED : Privacy.STARTTLS; // a password needs a private way
    }
    return switch (query) {
      case "starttls=required" -> Privacy.STARTTLS;
      case "starttls=offered" -> Privacy.OFFERED;
      case "starttls=no" -> Privacy.NONE;
      default ->
          throw new IllegalArgumentException(
              "--smtp: after ? only starttls=required, starttls=offered or starttls=no");
    };
  }

  private static String sender(@Nullable String from) {
    if (from == null) {
      throw new IllegalArgumentException(
          "--smtp needs --mail-from, the address that letters come from");
    }
    try {
      InternetAddress address = new InternetAddress(from, true);
      if (!address.getAddress().contains("@")) {
        throw new AddressException("no @");
      }
      return from;
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "--mail-from must be an address such as rdv@example.org or Mairie <rdv@example.org>", e);
    }
  }

  private static String address(@Nullable String publicAddress) {
    if (publicAddress == null || !publicAddress.matches("https?://[^/\\s?#]+/?")) {
      throw new IllegalArgumentException(
          "--smtp needs --public-address, under which people reach this server from outside, such"
              + " as https://rdv.example.org: letters have links to it");
    }
    return publicAddress.replaceFirst("/$", "");
  }
}
