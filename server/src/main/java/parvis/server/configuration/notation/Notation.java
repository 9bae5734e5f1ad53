package parvis.server.configuration.notation;

import java.util.Optional;
import java.util.function.Function;
import parvis.server.configuration.problem.Message;

/**
 * How a kind of value is written in a single word.
 *
 * @param wrong what to say of a word that cannot be read
 * @param read the value of a word, empty when it cannot be read
 */
public record Notation<T>(Message wrong, Function<String, Optional<T>> read) {}
