package parvis.server.configuration.part;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Need;
import parvis.engine.configuration.PauseReason;
import parvis.engine.configuration.PriorityClass;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.calendar.Dates;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.field.Languages;
import parvis.server.configuration.field.Reading;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Problems;

/** Reads a whole site. What it returns may be used only when no problem was found. */
public final class SiteReader {
  private SiteReader() {}

  /**
   * The site that {@code table} describes.
   *
   * @param plain language of a text without one, by the file it is written in
   * @param dates what is known of the years to come
   */
  public static SiteConfiguration read(
      Problems problems, Table table, Map<String, String> plain, Dates dates) {
    Reading reading = Reading.of(problems, table, Languages.known(table), plain, dates);
    SiteConfiguration site = Fields.read(reading, table, SiteReader::site);
    Coverage.check(reading, site);
    LineLimits.check(reading, site);
    CallTriggers.check(reading, site);
    return site;
  }

  private static SiteConfiguration site(Fields fields) {
    Languages.check(fields);
    Defaults defaults = new Defaults(fields.reading().languages());
    List<Area> areas = fields.each("areas", SiteReader::area, defaults.areas());
    Ranges ranges = Ranges.read(fields);
    List<Service> services =
        fields.some("services", service -> ServiceReader.read(service, areas, ranges));
    List<AnswerChoice> answers = fields.each("answers", SiteReader::answer, defaults.answers());
    List<PriorityClass> classes = fields.each("classes", SiteReader::priority, defaults.classes());
    ReasonReader reasons = new ReasonReader(services, classes, answers);
    List<List<Desk>> desks = fields.some("desks", desk -> DeskReader.read(desk, areas, defaults));
    return new SiteConfiguration(
        fields.id("site"),
        fields.text("name"),
        zone(fields),
        LocationReader.find(fields),
        fields.reading().languages(),
        HoursReader.read(fields),
        areas,
        fields.each("bands", BandReader::read),
        fields.each("needs", SiteReader::need),
        classes,
        ranges.list(),
        services,
        fields.some("reasons", reasons::read),
        answers,
        fields.each("pauses", SiteReader::pause, defaults.pauses()),
        desks.stream().flatMap(List::stream).toList(),
        fields.some("agents", AgentReader::read),
        fields.each("reinforcement", ReinforcementReader::read),
        fields.inner("agenda", AgendaReader::read),
        fields.inner("rules", RulesReader::read),
        fields.inner("brand", BrandReader::read));
  }

  private static Area area(Fields fields) {
    return new Area(
        fields.id("area"),
        fields.text("name"),
        fields.findNumber("seats", 1, 10_000),
        fields.durationOrNone("walk", Duration.ZERO),
        Set.copyOf(
            fields.references("offers", fields.reading().ids("needs"), Message.UNKNOWN_NEED)),
        fields.findNumber("keep-called", 1, 100),
        HoursReader.find(fields));
  }

  private static Need need(Fields fields) {
    return new Need(
        fields.id("need"),
        fields.text("name"),
        fields.value("icon", Notations.ICON, Defaults.NEED_ICON));
  }

  private static AnswerChoice answer(Fields fields) {
    return new AnswerChoice(
        fields.id("answer"), fields.staffText("name"), fields.yes("solved", true));
  }

  private static PauseReason pause(Fields fields) {
    return new PauseReason(fields.id("pause"), fields.staffText("name"));
  }

  private static PriorityClass priority(Fields fields) {
    String id = fields.id("class");
    if (id.equals(SiteConfiguration.STANDARD_CLASS)) {
      fields.report("id", Message.RESERVED_ID, id);
    }
    return new PriorityClass(id, fields.staffText("name"), fields.number("order", -1000, 1000, 10));
  }

  private static ZoneId zone(Fields fields) {
    return fields.word("zone").flatMap(word -> zone(fields, word)).orElse(Defaults.ZONE);
  }

  private static Optional<ZoneId> zone(Fields fields, Word word) {
    fields.words().reference(word, ZoneId.getAvailableZoneIds(), Message.UNKNOWN_ZONE);
    return Notations.zone(word.text());
  }
}
