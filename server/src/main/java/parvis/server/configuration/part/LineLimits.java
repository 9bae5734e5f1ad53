package parvis.server.configuration.part;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Reading;
import parvis.server.configuration.problem.Message;

/** Says what is written for a line without tickets and could have no effect on one. */
final class LineLimits {
  private static final String TIER = "tier";
  private static final List<String> CONDITIONS = List.of("wait", "length", TIER);

  private final Reading reading;
  private final Set<String> lines;

  private LineLimits(Reading reading, Set<String> lines) {
    this.reading = reading;
    this.lines = lines;
  }

  static void check(Reading reading, SiteConfiguration site) {
    Set<String> lines =
        site.services().stream()
            .filter(service -> service.kind() == ReceptionKind.CALL_FORWARD)
            .map(Service::id)
            .collect(Collectors.toSet());
    LineLimits limits = new LineLimits(reading, lines);
    for (Table service : limits.tables("services")) {
      if (lines.contains(String.valueOf(service.findWord("id")))) {
        limits.report(service.find("tiers"), "tiers");
      }
    }
    limits.tables("desks").forEach(limits::checkServing);
    limits.tables("agents").forEach(limits::checkServing);
  }

  private List<Table> tables(String key) {
    return reading.root().find(key) instanceof Row row
        ? row.items().stream().filter(Table.class::isInstance).map(Table.class::cast).toList()
        : List.of();
  }

  private void checkServing(Table who) {
    checkServes(who.find("serves"));
    if (who.find("bands") instanceof Table bands) {
      bands.entries().values().forEach(this::checkServes);
    }
  }

  private void checkServes(@Nullable Piece serves) {
    if (serves instanceof Table table) {
      table
          .entries()
          .forEach(
              (service, detail) -> {
                if (lines.contains(service) && detail instanceof Table one) {
                  CONDITIONS.forEach(key -> checkCondition(one, key));
                }
              });
    }
  }

  private void checkCondition(Table detail, String key) {
    boolean plain =
        key.equals(TIER) && detail.find(key) instanceof Word word && word.text().equals("1");
    if (!plain) {
      report(detail.find(key), key);
    }
  }

  private void report(@Nullable Piece written, String key) {
    boolean nothing = written == null || (written instanceof Row row && row.items().isEmpty());
    if (written != null && !nothing) {
      reading.problems().report(written.place(), Message.NOT_FOR_A_LINE, key);
    }
  }
}
