package parvis.server.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter in words, ready to be sent.
 *
 * @param to address of the person
 * @param name of the person, null for not known
 * @param from what the sender calls itself: the name of the site
 * @param language ISO 639 code of its words
 * @param subject in one line
 * @param text for who reads no HTML
 * @param html the same as a page
 * @param calendar what the person's calendar is told, null for nothing
 */
public record Written(
    String to,
    @Nullable String name,
    String from,
    String language,
    String subject,
    String text,
    String html,
    @Nullable Calendar calendar) {
  /**
   * An iCalendar object (RFC 5545) that travels by mail (RFC 6047).
   *
   * @param method its METHOD: REQUEST or CANCEL
   * @param file the object itself
   */
  public record Calendar(String method, String file) {}
}
