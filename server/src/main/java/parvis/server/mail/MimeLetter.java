package parvis.server.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A letter as a message (RFC 5322): text, HTML and, for calendars, an invitation (RFC 6047). */
final class MimeLetter extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String id;

  private MimeLetter(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * The message.
   *
   * @param id its Message-ID without brackets: the same each time this letter is sent
   */
  static MimeLetter of(Session session, Written letter, String from, String id, Instant now)
      throws MessagingException {
    MimeLetter message = new MimeLetter(session, id);
    InternetAddress sender = new InternetAddress(from, true);
    if (sender.getPersonal() == null) {
      name(sender, letter.from());
    }
    message.setFrom(sender);
    message.setRecipient(Message.RecipientType.TO, recipient(letter));
    message.setSubject(line(letter.subject()), UTF_8);
    message.setSentDate(Date.from(now));
    message.setHeader("Content-Language", letter.language());
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday replies
    message.setHeader("X-Auto-Response-Suppress", "All"); // the same for Exchange
    message.setContent(alternatives(letter));
    message.saveChanges();
    return message;
  }

  private static InternetAddress recipient(Written letter) throws MessagingException {
    int at = letter.to().lastIndexOf('@');
    String domain;
    try {
      domain = IDN.toASCII(letter.to().substring(at + 1));
    } catch (IllegalArgumentException e) {
      throw new jakarta.mail.internet.AddressException(e.getMessage());
    }
    InternetAddress address = new InternetAddress(letter.to().substring(0, at + 1) + domain, true);
    name(address, letter.name());
    return address;
  }

  private static void name(InternetAddress address, @Nullable String name)
      throws MessagingException {
    try {
      address.setPersonal(name == null ? null : line(name), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("every Java has UTF-8", e);
    }
  }

  /** What people have typed stays on its line. */
  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static MimeMultipart alternatives(Written letter) throws MessagingException {
    MimeMultipart parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(letter.text(), "text/plain; charset=UTF-8"));
    parts.addBodyPart(part(letter.html(), "text/html; charset=UTF-8"));
    Written.Calendar calendar = letter.calendar();
    if (calendar != null) {
      parts.addBodyPart(
          part(calendar.file(), "text/calendar; charset=UTF-8; method=" + calendar.method()));
    }
    return parts;
  }

  private static BodyPart part(String content, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + ">");
  }
}
