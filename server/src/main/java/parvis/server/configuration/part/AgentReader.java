package parvis.server.configuration.part;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Right;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.field.Languages;
import parvis.server.configuration.problem.Message;

/** Reads one agent. */
final class AgentReader {
  private static final int TIERS = 5;
  private static final Serves<Competence> SERVES =
      new Serves<>(Competence::of, AgentReader::competence);

  private AgentReader() {}

  static Agent read(Fields fields) {
    return new Agent(
        fields.id("agent"),
        fields.required("name"),
        SERVES.read(fields),
        SERVES.readBands(fields),
        rights(fields),
        Set.copyOf(
            fields.references("offers", fields.reading().ids("needs"), Message.UNKNOWN_NEED)),
        languages(fields),
        DeskReader.mode(fields),
        wrapUp(fields),
        fields.findNumber("hold-limit", 0, 20),
        fields.number("desks-at-once", 1, 4, 1),
        TargetsReader.read(fields));
  }

  private static Competence competence(Fields fields) {
    return new Competence(
        fields.number("priority", 1, Serves.LOWEST, 1),
        fields.number("level", 1, Competence.FULL, Competence.FULL),
        fields.number("tier", 1, TIERS, 1),
        Openings.find(fields));
  }

  private static Set<Right> rights(Fields fields) {
    Set<Right> named =
        fields.list("rights").stream()
            .flatMap(word -> fields.words().choice(word, Right.class).stream())
            .collect(toSet());
    return fields.has("rights") ? named : Set.of(Right.SEND_ON);
  }

  private static List<String> languages(Fields fields) {
    List<Word> written = fields.list("languages");
    written.stream()
        .filter(word -> !Languages.isCode(word.text()))
        .forEach(
            word ->
                fields
                    .reading()
                    .problems()
                    .report(word.place(), Message.UNKNOWN_LANGUAGE, word.text()));
    return written.stream().map(Word::text).toList();
  }

  /** Paperwork of this person's own; "none" is none at all. */
  private static @Nullable Duration wrapUp(Fields fields) {
    return fields.has("wrap-up") ? fields.durationOrNone("wrap-up", Duration.ZERO) : null;
  }
}
