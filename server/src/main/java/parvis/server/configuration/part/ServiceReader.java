package parvis.server.configuration.part;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.CallLimits;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.GuaranteeOffer;
import parvis.engine.configuration.LastRanks;
import parvis.engine.configuration.Matching;
import parvis.engine.configuration.PreCall;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.StepTargets;
import parvis.engine.configuration.TokenKind;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;

/** Reads one service. */
final class ServiceReader {
  /** Every service has a ceiling, so that no priority lets somebody wait for ever. */
  private static final int CEILING_TARGETS = 4;

  private static final Duration LONGEST_CEILING = Duration.ofHours(24);

  private ServiceReader() {}

  static Service read(Fields fields, List<Area> areas, Ranges ranges) {
    String id = fields.id("service");
    Duration target = fields.duration("target", Defaults.TARGET);
    return new Service(
        id,
        fields.text("name"),
        ranges.of(fields, id),
        areas(fields, areas),
        fields.value("icon", Notations.ICON, Defaults.SERVICE_ICON),
        target,
        fields.findDuration("ceiling", ceiling(target)),
        fields.duration("expected-duration", Defaults.EXPECTED),
        fields.durationOrNone("wrap-up", Duration.ZERO),
        fields.choice("confirmation", Confirmation.class, Confirmation.AGENT),
        fields.yes("answer-required", false),
        fields.yes("remote-ranks", true),
        fields.choice("kind", ReceptionKind.class, ReceptionKind.TICKETS),
        matching(fields),
        fields.choice("guarantee", GuaranteeOffer.class, GuaranteeOffer.NEVER),
        preCall(fields, areas),
        tokens(fields),
        fields.number("minimum-desks", 0, 100, 0),
        HoursReader.find(fields),
        fields.inner("targets", ServiceReader::steps),
        new CallLimits(
            fields.findNumber("keep-called", 1, 100), fields.number("group-minimum", 0, 200, 0)),
        fields.inner("last-ranks", ServiceReader::lastRanks));
  }

  private static LastRanks lastRanks(Fields fields) {
    return new LastRanks(
        fields.durationOrNone("before", Duration.ZERO), fields.yes("by-load", false));
  }

  private static Duration ceiling(Duration target) {
    Duration ceiling = target.multipliedBy(CEILING_TARGETS);
    return ceiling.compareTo(LONGEST_CEILING) > 0 ? LONGEST_CEILING : ceiling;
  }

  private static StepTargets steps(Fields fields) {
    return new StepTargets(
        fields.findDuration("noticed", null),
        fields.findDuration("present", null),
        fields.findDuration("started", null));
  }

  private static Matching matching(Fields fields) {
    return new Matching(
        fields.each("tiers", Openings::read),
        fields.number("preferred-level", 0, 100, 0),
        fields.durationOrNone("hold-up-to", Duration.ZERO),
        fields.findNumber("dial", 0, 100));
  }

  private static @Nullable PreCall preCall(Fields fields, List<Area> areas) {
    return fields.has("pre-call")
        ? fields.inner(
            "pre-call",
            inner ->
                new PreCall(
                    inner.number("ahead", 0, 50, 1),
                    inner.findDuration("expected", null),
                    inner.number("pool", 1, 50, 5),
                    inner.durationOrNone("notice", Duration.ZERO),
                    inner.reference("area", ids(inner, areas), Message.UNKNOWN_AREA).orElse(null)))
        : null;
  }

  private static Set<TokenKind> tokens(Fields fields) {
    return fields.list("tokens").stream()
        .flatMap(word -> fields.words().choice(word, TokenKind.class).stream())
        .filter(kind -> kind != TokenKind.NUMBER)
        .collect(Collectors.toSet());
  }

  /** The areas named, else the one named, else the first of the site. */
  private static List<String> areas(Fields fields, List<Area> areas) {
    if (!fields.has("areas")) {
      return List.of(area(fields, areas));
    }
    if (fields.has("area")) {
      fields.report("area", Message.AREA_AND_AREAS);
    }
    List<String> named = fields.references("areas", ids(fields, areas), Message.UNKNOWN_AREA);
    return named.isEmpty() ? List.of(first(areas)) : named;
  }

  /** The area named, else the first of the site. */
  static String area(Fields fields, List<Area> areas) {
    return fields.reference("area", ids(fields, areas), Message.UNKNOWN_AREA).orElse(first(areas));
  }

  private static String first(List<Area> areas) {
    return areas.isEmpty() ? "" : areas.getFirst().id();
  }

  private static Set<String> ids(Fields fields, List<Area> areas) {
    Set<String> ids = areas.stream().map(Area::id).collect(toCollection(LinkedHashSet::new));
    ids.addAll(fields.reading().ids("areas"));
    return ids;
  }
}
