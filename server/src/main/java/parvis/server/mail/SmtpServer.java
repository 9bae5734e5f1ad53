package parvis.server.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** The mail server that letters are given to; one connection, kept while there is something. */
final class SmtpServer implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int LONGEST_WORDS = 300;

  private final MailSettings settings;
  private final MailSettings.Server server;
  private final Session session;
  private @Nullable Transport open;

  SmtpServer(MailSettings settings) {
    this.settings = settings;
    this.server = Objects.requireNonNull(settings.server());
    this.session = Session.getInstance(properties(settings, server));
  }

  private static Properties properties(MailSettings settings, MailSettings.Server server) {
    String kind = "mail." + protocol(server);
    Properties properties = new Properties();
    properties.setProperty(kind + ".connectiontimeout", Long.toString(CONNECT.toMillis()));
    properties.setProperty(kind + ".timeout", Long.toString(ANSWER.toMillis()));
    properties.setProperty(kind + ".writetimeout", Long.toString(ANSWER.toMillis()));
    properties.setProperty(kind + ".ssl.checkserveridentity", "true");
    properties.setProperty(kind + ".localhost", URI.create(settings.publicAddress()).getHost());
    properties.setProperty(kind + ".auth", Boolean.toString(server.user() != null));
    boolean required = server.privacy() == MailSettings.Privacy.STARTTLS;
    boolean offered = server.privacy() == MailSettings.Privacy.OFFERED;
    properties.setProperty(kind + ".starttls.required", Boolean.toString(required));
    properties.setProperty(kind + ".starttls.enable", Boolean.toString(required || offered));
    return properties;
  }

  private static String protocol(MailSettings.Server server) {
    return server.privacy() == MailSettings.Privacy.TLS ? "smtps" : "smtp";
  }

  /**
   * Gives a letter to the server.
   *
   * @param id the letter's Message-ID, the same each time
   */
  Delivery send(Written letter, String id, Instant now) {
    MimeLetter message;
    try {
      message = MimeLetter.of(session, letter, settings.from(), id, now);
    } catch (AddressException e) {
      return new Delivery.Refused(said(e, letter));
    } catch (MessagingException e) {
      throw new IllegalStateException("a letter that cannot be written", e);
    }
    Transport transport;
    try {
      transport = connect();
    } catch (MessagingException e) {
      close();
      return new Delivery.Failed(said(e, letter), true);
    }
    try {
      Address[] to = message.getAllRecipients();
      transport.sendMessage(message, to);
      return new Delivery.Taken(last(transport, letter));
    } catch (MessagingException e) {
      close();
      return isForGood(e)
          ? new Delivery.Refused(said(e, letter))
          : new Delivery.Failed(said(e, letter), false);
    }
  }

  /** The connection of before while it holds, else a new one. */
  private Transport connect() throws MessagingException {
    if (open != null && open.isConnected()) {
      return open;
    }
    Transport transport = session.getTransport(protocol(server));
    open = transport;
    transport.connect(server.host(), server.port(), server.user(), server.password());
    return transport;
  }

  private static String last(Transport transport, Written letter) {
    return transport instanceof SMTPTransport smtp && smtp.getLastServerResponse() != null
        ? scrubbed(smtp.getLastServerResponse(), letter)
        : "";
  }

  /** Whether the server has said 5xx to the address or to the letter, and not to the sender. */
  private static boolean isForGood(Exception first) {
    for (Exception e = first; e != null; e = next(e)) {
      int code =
          switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException whole -> whole.getReturnCode();
            default -> 0;
          };
      if (code / 100 == 5) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException chained ? chained.getNextException() : null;
  }

  /** What the server has said, or what went wrong on the way to it, in a line. */
  private static String said(Exception first, Written letter) {
    StringBuilder all = new StringBuilder();
    for (Exception e = first; e != null; e = next(e)) {
      String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      boolean own = words.equals("Invalid Addresses"); // of the library, before the server's
      if (!own && all.indexOf(words) < 0) {
        all.append(all.isEmpty() ? "" : " · ").append(words);
      }
    }
    return scrubbed(all.toString(), letter);
  }

  /** Mail servers repeat the address: it has no business in a log that outlives it. */
  private static String scrubbed(String words, Written letter) {
    String local = letter.to().substring(0, letter.to().lastIndexOf('@') + 1);
    String line =
        words
            .replaceAll("(?i)" + Pattern.quote(local) + "[^\\s<>,;:]*", "…")
            .replaceAll("\\p{Cntrl}+", " ")
            .strip();
    return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS - 1) + "…";
  }

  /** Says goodbye, when there is anybody to say it to. */
  @Override
  public void close() {
    Transport before = open;
    open = null;
    if (before != null) {
      try {
        before.close();
      } catch (MessagingException _) {
        // it was gone already
      }
    }
  }
}
