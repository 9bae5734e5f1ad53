package parvis.server.mail;

/** What a mail server did with a letter. */
sealed interface Delivery {
  /**
   * It was taken.
   *
   * @param words of the server
   */
  record Taken(String words) implements Delivery {}

  /**
   * It is not taken, and would not be later.
   *
   * @param words of the server
   */
  record Refused(String words) implements Delivery {}

  /**
   * Not now.
   *
   * @param words of the server, or what went wrong on the way to it
   * @param away whether the server itself is not to be had, whatever the letter
   */
  record Failed(String words, boolean away) implements Delivery {}
}
