package parvis.server.web.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand.Imported;
import parvis.engine.command.AgendaCommand.Wish;
import parvis.engine.command.Refusal;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.rules.ImportRules.Verdict;

/**
 * A line beside what the site says of it.
 *
 * @param line as it was read; with what the site finds wrong
 * @param booking what would be booked, null for nothing
 * @param outcome what becomes of it
 * @param here when it begins here, for one that is known
 */
record Examined(
    ImportLine line,
    @Nullable Imported booking,
    ImportView.Outcome outcome,
    @Nullable Instant here) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int NAMED = 20; // ids that a text names

  /** One of which the site need not be asked. */
  static Examined unasked(ImportLine line) {
    return new Examined(
        line,
        null,
        line.passedOver() ? ImportView.Outcome.PASSED_OVER : ImportView.Outcome.WRONG,
        null);
  }

  static Examined of(ImportLine line, Imported booking, Verdict verdict, Catalogue catalogue) {
    return switch (verdict) {
      case Verdict.Books _ -> new Examined(line, booking, ImportView.Outcome.BOOKS, null);
      case Verdict.Known(var known) ->
          new Examined(
              line,
              null,
              ImportView.Outcome.KNOWN,
              known == null ? booking.start() : known.start());
      case Verdict.Refused(Refusal refusal, Instant nearest) ->
          new Examined(
              line.with(flaw(booking, refusal, nearest, catalogue)),
              null,
              ImportView.Outcome.WRONG,
              null);
    };
  }

  private static ImportLine.Flaw flaw(
      Imported booking, Refusal refusal, @Nullable Instant nearest, Catalogue catalogue) {
    ZoneId zone = catalogue.configuration().zone();
    return switch (refusal.reason()) {
      case UNKNOWN_REASON, REASON_IS_A_BRANCH, NOT_BOOKABLE ->
          ImportLine.Flaw.of(
              Column.REASONS,
              "import-reason",
              reasons(booking, refusal, catalogue),
              bookable(catalogue));
      case UNKNOWN_AGENT -> ImportLine.Flaw.of(Column.AGENT, "import-agent", agents(catalogue));
      case TOO_SOON_TO_BOOK -> ImportLine.Flaw.of(Column.DATE, "import-past");
      case TOO_FAR_TO_BOOK -> ImportLine.Flaw.of(Column.DATE, "import-far");
      case PLACE_TAKEN ->
          nearest == null
              ? ImportLine.Flaw.of(Column.DATE, "import-no-place")
              : ImportLine.Flaw.of(
                  Column.TIME, "import-place-taken", TIME.format(nearest.atZone(zone)));
      default ->
          ImportLine.Flaw.of(
              Column.NEEDS,
              "import-needs",
              refusal.details().values().stream().findFirst().orElse(""));
    };
  }

  /** The reasons that are refused: the refusal names one, or the service of some. */
  private static String reasons(Imported booking, Refusal refusal, Catalogue catalogue) {
    String named = refusal.details().values().stream().findFirst().orElse("");
    return booking.wants().stream()
        .map(Wish::reason)
        .filter(
            id -> {
              Reason reason = catalogue.findReason(id);
              return id.equals(named) || (reason != null && named.equals(reason.service()));
            })
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String bookable(Catalogue catalogue) {
    return catalogue.listReasons().stream()
        .filter(reason -> reason.service() != null)
        .filter(
            reason ->
                catalogue
                        .configuration()
                        .agenda()
                        .findOffer(Objects.requireNonNull(reason.service()))
                    != null)
        .map(Reason::id)
        .limit(NAMED)
        .collect(Collectors.joining(", "));
  }

  private static String agents(Catalogue catalogue) {
    return catalogue.configuration().agents().stream()
        .map(Agent::id)
        .limit(NAMED)
        .collect(Collectors.joining(", "));
  }

  ImportView.Line show(List<ImportView.FlawView> flaws) {
    ImportLine.Wanted wish = line.wish();
    Instant start = here != null ? here : wish == null ? null : wish.start();
    return new ImportView.Line(
        line.number(),
        line.uid(),
        outcome,
        start,
        wish == null ? List.of() : wish.wants().stream().map(Wish::reason).toList(),
        wish == null ? null : wish.contact().name(),
        flaws);
  }
}
