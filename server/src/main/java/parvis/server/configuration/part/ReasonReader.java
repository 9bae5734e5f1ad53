package parvis.server.configuration.part;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.PriorityClass;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.Wanted;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;

/**
 * Reads the tree of reasons, whose leaves refer to what was read before.
 *
 * @param services the site's services
 * @param classes its priority classes
 * @param answers its answers
 */
record ReasonReader(
    List<Service> services, List<PriorityClass> classes, List<AnswerChoice> answers) {
  private static final List<String> LEAF_ONLY =
      List.of(
          "service",
          "expected-duration",
          "documents",
          "advice",
          "priority-class",
          "answers",
          "needs");

  Reason read(Fields fields) {
    return fields.pieces("children").isEmpty() ? leaf(fields) : branch(fields);
  }

  private Reason branch(Fields fields) {
    LEAF_ONLY.stream()
        .filter(key -> fields.find(key) != null)
        .forEach(key -> fields.report(key, Message.LEAF_ONLY, key));
    return reason(
        fields,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        fields.each("children", this::read));
  }

  private Reason leaf(Fields fields) {
    String service =
        fields
            .reference(
                "service", ids("services", fields, services, Service::id), Message.UNKNOWN_SERVICE)
            .orElse(null);
    if (!fields.has("service")) {
      fields.report("service", Message.LEAF_WITHOUT_SERVICE);
    }
    return reason(
        fields,
        service,
        fields.findDuration("expected-duration", null),
        fields.texts("documents"),
        fields.findText("advice"),
        priorityClass(fields),
        answers(fields),
        needs(fields),
        List.of());
  }

  private Reason reason(
      Fields fields,
      @Nullable String service,
      @Nullable Duration expectedDuration,
      List<Text> documents,
      @Nullable Text advice,
      @Nullable String priorityClass,
      List<String> answerIds,
      List<Wanted> needs,
      List<Reason> children) {
    return new Reason(
        fields.id("reason"),
        fields.text("name"),
        fields.findText("hint"),
        fields.value("icon", Notations.ICON, icon(service)),
        service,
        expectedDuration,
        documents,
        advice,
        priorityClass,
        answerIds,
        needs,
        children);
  }

  private String icon(@Nullable String service) {
    return services.stream()
        .filter(one -> one.id().equals(service))
        .findFirst()
        .map(Service::icon)
        .orElse(Defaults.BRANCH_ICON);
  }

  private @Nullable String priorityClass(Fields fields) {
    Set<String> known = ids("classes", fields, classes, PriorityClass::id);
    known.add(SiteConfiguration.STANDARD_CLASS);
    return fields.reference("priority-class", known, Message.UNKNOWN_CLASS).orElse(null);
  }

  /** What is needed: {need: required} or {need: preferred}, or a list of what is required. */
  private static List<Wanted> needs(Fields fields) {
    Set<String> known = fields.reading().ids("needs");
    return switch (fields.find("needs")) {
      case null -> List.of();
      case Table table ->
          table.entries().entrySet().stream()
              .map(entry -> need(fields, entry.getKey(), entry.getValue(), known))
              .toList();
      case Piece _ ->
          fields.references("needs", known, Message.UNKNOWN_NEED).stream()
              .map(need -> new Wanted(need, true))
              .toList();
    };
  }

  private enum Strength {
    REQUIRED,
    PREFERRED
  }

  private static Wanted need(Fields fields, String need, Piece piece, Set<String> known) {
    fields.words().reference(new Word(piece.place(), need), known, Message.UNKNOWN_NEED);
    if (piece instanceof Word word) {
      Strength strength = fields.words().choice(word, Strength.class).orElse(Strength.REQUIRED);
      return new Wanted(need, strength == Strength.REQUIRED);
    }
    fields.reading().problems().report(piece.place(), Message.NOT_A_WORD);
    return new Wanted(need, true);
  }

  /** The answers named, else all of the site in their order. */
  private List<String> answers(Fields fields) {
    Set<String> known = ids("answers", fields, answers, AnswerChoice::id);
    List<Word> named = fields.list("answers");
    return fields.has("answers")
        ? named.stream()
            .map(word -> fields.words().reference(word, known, Message.UNKNOWN_ANSWER))
            .toList()
        : List.copyOf(known);
  }

  /** Ids of {@code read}, and those that are written but wrong: one error is told once. */
  private static <T> Set<String> ids(
      String key, Fields fields, List<T> read, Function<T, String> id) {
    Set<String> ids =
        read.stream()
            .map(id)
            .filter(one -> !one.isEmpty())
            .collect(toCollection(LinkedHashSet::new));
    ids.addAll(fields.reading().ids(key));
    return ids;
  }
}
