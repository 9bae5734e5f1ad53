package parvis.server.mail;

/** Hears what becomes of letters. */
public interface MailListener {
  /** A letter was given to the mail server and came to this end. */
  void ended(Letter letter, Letter.State state);

  /** A letter could not be sent, and is tried again. */
  void failed(Letter letter);
}
