package parvis.server.web.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, in the order in which it is read.
 *
 * @param language ISO 639 code of the words
 * @param direction {@code ltr} or {@code rtl}
 * @param colour of the site, for a line at the top
 * @param site name of the site
 * @param headline what it is about
 * @param greeting first line, null for none
 * @param lead what happened
 * @param code to be typed in, null for none
 * @param facts when, where and what for
 * @param bring what to bring, with its title; null for nothing
 * @param link where to go on, null for nowhere
 * @param notes small print
 */
public record LetterPage(
    String language,
    String direction,
    String colour,
    String site,
    String headline,
    @Nullable String greeting,
    String lead,
    @Nullable String code,
    List<Fact> facts,
    @Nullable Items bring,
    @Nullable Link link,
    List<String> notes) {
  /** One fact and its name, apart and in one line. */
  public record Fact(String name, String value, String line) {}

  /** Some things under a title. */
  public record Items(String title, List<String> each) {}

  /** Where to go, and what one does there. */
  public record Link(String address, String words) {}
}
