package parvis.server.mail;

import java.util.Optional;

/** Knows the words of letters. */
@FunctionalInterface
public interface LetterWriter {
  /** The letter as things stand now; empty when there is nothing to tell, or nobody to tell it. */
  Optional<Written> write(Letter letter);
}
