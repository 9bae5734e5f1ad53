package parvis.server.web.screens.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.ReinforcementRule;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.reports.figure.CallFigures;
import parvis.server.reports.figure.Figures;
import parvis.server.reports.figure.Group;
import parvis.server.reports.figure.HelpCount;
import parvis.server.reports.figure.PromiseFigures;
import parvis.server.reports.figure.Report;
import parvis.server.reports.figure.StepFigures;
import parvis.server.web.screens.Words;
import parvis.server.web.screens.staff.ReportTable.Line;

/** The tables of a report: one for each question, and none about what did not happen. */
final class ReportTables {
  private record Column(String head, Function<Figures, String> cell) {}

  private final Report report;
  private final SiteConfiguration site;
  private final Amounts amounts;
  private final Words words;

  ReportTables(Report report, SiteConfiguration site, Words words) {
    this.report = report;
    this.site = site;
    this.words = words;
    this.amounts = new Amounts(words);
  }

  List<ReportTable> all() {
    List<ReportTable> tables = new ArrayList<>();
    tables.add(byService("by-service", words.say("report.services"), "", peopleAndNotice()));
    tables.add(byDay());
    if (isCalledInSeveralWays()) {
      tables.add(
          byService("calls", words.say("report.calls"), words.say("report.calls.note"), calls()));
    }
    if (isAnythingTold()) {
      tables.add(
          byService("told", words.say("report.told"), words.say("report.told.note"), promises()));
    }
    if (isAnyStepHeldTo()) {
      tables.add(
          byService("steps", words.say("report.steps"), words.say("report.steps.note"), steps()));
    }
    tables.add(
        byService("match", words.say("report.match"), words.say("report.match.note"), match()));
    if (report.bands().stream().anyMatch(group -> !group.band().isEmpty())) {
      tables.add(byBand());
    }
    if (report.total().calls().known() > 0 || report.total().sentOn() > 0) {
      tables.add(
          byService("known", words.say("report.known"), words.say("report.known.note"), known()));
    }
    if (report.total().groups().groups() > 0) {
      tables.add(byService("groups", words.say("report.groups"), "", groups()));
    }
    if (!report.bookings().isEmpty()) {
      tables.add(new BookingTable(report.bookings(), site, words).table());
    }
    if (!report.deskTimes().isEmpty()) {
      tables.add(new DeskTimeTable(report.deskTimes(), site, words).table());
    }
    if (!report.help().isEmpty()) {
      tables.add(help());
    }
    tables.add(answers());
    return tables;
  }

  private boolean isCalledInSeveralWays() {
    CallFigures calls = report.total().calls();
    boolean onlyAsked = calls.askedShare() == null || calls.askedShare() == 1;
    return !onlyAsked || calls.jumped() > 0 || calls.recycled() > 0;
  }

  private boolean isAnythingTold() {
    PromiseFigures promises = report.total().promises();
    return promises.promised() > 0
        || promises.withinAnnounced() != null
        || report.total().calls().preCalled() > 0;
  }

  private boolean isAnyStepHeldTo() {
    StepFigures steps = report.total().steps();
    return steps.noticedWithin() != null
        || steps.presentWithin() != null
        || steps.startedWithin() != null;
  }

  private List<Column> steps() {
    return List.of(
        new Column(
            words.say("report.steps.noticed"), of -> amounts.percent(of.steps().noticedWithin())),
        nineInTen(StepFigures::p90NoticedSeconds),
        new Column(
            words.say("report.steps.present"), of -> amounts.percent(of.steps().presentWithin())),
        nineInTen(StepFigures::p90PresentSeconds),
        new Column(
            words.say("report.steps.started"), of -> amounts.percent(of.steps().startedWithin())),
        nineInTen(StepFigures::p90StartedSeconds));
  }

  private Column nineInTen(Function<StepFigures, @Nullable Long> time) {
    return new Column(words.say("report.steps.p90"), of -> amounts.time(time.apply(of.steps())));
  }

  private ReportTable byService(String id, String title, String note, List<Column> columns) {
    List<Line> lines = new ArrayList<>();
    if (report.services().size() > 1) {
      lines.add(line(words.say("report.all"), report.total(), columns));
    }
    for (Group group : report.services()) {
      lines.add(line(Names.of(site, group, words), group.figures(), columns));
    }
    return table(id, title, note, words.say("report.services.one"), columns, lines);
  }

  private ReportTable byDay() {
    List<Line> lines =
        report.days().stream().map(group -> line(day(group), group.figures(), people())).toList();
    String title = words.say("report.days");
    return table("by-day", title, "", words.say("report.days.one"), people(), lines);
  }

  private String day(Group group) {
    return words.day(LocalDate.parse(group.key()).atTime(12, 0).atZone(site.zone()).toInstant());
  }

  private static ReportTable table(
      String id, String title, String note, String first, List<Column> columns, List<Line> lines) {
    List<String> heads =
        Stream.concat(Stream.of(first), columns.stream().map(Column::head)).toList();
    return new ReportTable(id, title, note, heads, lines);
  }

  private static Line line(String name, Figures figures, List<Column> columns) {
    return new Line(name, columns.stream().map(column -> column.cell().apply(figures)).toList());
  }

  private List<Column> people() {
    return List.of(
        new Column(words.say("report.arrived"), of -> amounts.count(of.arrived())),
        new Column(words.say("report.served"), of -> amounts.count(of.served())),
        new Column(words.say("report.meanWait"), of -> amounts.minutes(of.meanWaitSeconds())),
        new Column(words.say("report.p90"), of -> amounts.minutes(of.p90WaitSeconds())),
        new Column(words.say("hall.within"), of -> amounts.percent(of.withinTarget())),
        new Column(words.say("report.noShow"), of -> amounts.count(of.noShow())),
        new Column(
            words.say("report.meanService"), of -> amounts.minutes(of.meanServiceSeconds())));
  }

  private List<Column> peopleAndNotice() {
    Column noticed =
        new Column(
            words.say("report.noticed"), of -> amounts.time(of.calls().meanAcknowledgeSeconds()));
    return Stream.concat(people().stream(), Stream.of(noticed)).toList();
  }

  private List<Column> calls() {
    return List.of(
        new Column(words.say("report.asked"), of -> amounts.percent(of.calls().askedShare())),
        new Column(words.say("report.standing"), of -> amounts.percent(of.calls().standingShare())),
        new Column(
            words.say("report.automatic"), of -> amounts.percent(of.calls().automaticShare())),
        new Column(words.say("report.group"), of -> amounts.percent(of.calls().groupShare())),
        new Column(words.say("report.picked"), of -> amounts.percent(of.calls().pickedShare())),
        new Column(words.say("report.jumped"), of -> amounts.count(of.calls().jumped())),
        new Column(words.say("report.recycled"), of -> amounts.count(of.calls().recycled())));
  }

  private List<Column> promises() {
    return List.of(
        new Column(
            words.say("report.within"), of -> amounts.percent(of.promises().withinAnnounced())),
        new Column(words.say("report.promised"), of -> amounts.count(of.promises().promised())),
        new Column(words.say("report.kept"), of -> amounts.percent(of.promises().promisesKept())),
        new Column(words.say("report.preCalled"), of -> amounts.count(of.calls().preCalled())),
        new Column(words.say("report.coming"), of -> amounts.count(of.calls().coming())),
        new Column(words.say("report.notice"), of -> amounts.time(of.calls().meanNoticeSeconds())));
  }

  private List<Column> match() {
    return Stream.of(
            List.of(
                new Column(words.say("report.dial"), of -> amounts.count(of.match().meanDial()))),
            balance(),
            List.of(
                new Column(
                    words.say("report.heldBack"), of -> amounts.count(of.match().heldBack())),
                new Column(
                    words.say("report.passedOver"), of -> amounts.count(of.match().passedOver()))))
        .flatMap(List::stream)
        .toList();
  }

  /** Speed on one side, quality on the other (5.24, reading B). */
  private List<Column> balance() {
    return List.of(
        new Column(words.say("report.norm"), of -> amounts.percent(of.match().durationToNorm())),
        new Column(words.say("report.resolved"), of -> amounts.percent(of.match().resolved())),
        new Column(words.say("report.level"), of -> amounts.percent(of.match().atPreferredLevel())),
        new Column(
            words.say("report.levelBySpeed"),
            of -> amounts.percent(of.match().atPreferredBySpeed())),
        new Column(
            words.say("report.extraWait"),
            of -> amounts.time(of.match().meanQualityWaitSeconds())));
  }

  private ReportTable byBand() {
    List<Column> columns =
        Stream.concat(
                Stream.of(
                    new Column(words.say("report.received"), of -> amounts.count(of.received())),
                    new Column(
                        words.say("report.dial"), of -> amounts.count(of.match().meanDial()))),
                balance().stream())
            .toList();
    List<Line> lines =
        report.bands().stream()
            .map(group -> line(Names.of(site, group, words), group.figures(), columns))
            .toList();
    return table(
        "by-band",
        words.say("report.bands"),
        words.say("report.bands.note"),
        words.say("report.bands.one"),
        columns,
        lines);
  }

  private List<Column> known() {
    return List.of(
        new Column(words.say("report.known.people"), of -> amounts.count(of.calls().known())),
        new Column(
            words.say("report.known.usual"), of -> amounts.percent(of.calls().byUsualAgent())),
        new Column(words.say("report.sentOn"), of -> amounts.count(of.sentOn())),
        new Column(words.say("report.sentAgain"), of -> amounts.count(of.calls().sentAgain())),
        new Column(
            words.say("report.waitInAll"), of -> amounts.time(of.calls().meanWaitInAllSeconds())));
  }

  private List<Column> groups() {
    return List.of(
        new Column(words.say("report.groups"), of -> amounts.count(of.groups().groups())),
        new Column(
            words.say("report.perGroup"), of -> amounts.decimal(of.groups().peoplePerGroup())));
  }

  private ReportTable answers() {
    List<String> heads =
        List.of(
            words.say("report.answers.one"),
            words.say("report.served"),
            words.say("report.quantity"));
    List<Line> lines =
        report.answers().stream()
            .map(
                count ->
                    new Line(
                        Names.of(site, count, words),
                        List.of(amounts.count(count.legs()), amounts.count(count.quantity()))))
            .toList();
    return new ReportTable("by-answer", words.say("report.answers"), "", heads, lines);
  }

  private ReportTable help() {
    List<String> heads =
        List.of(
            words.say("report.help.rule"),
            words.say("report.help.calls"),
            words.say("report.help.byHand"),
            words.say("report.help.asked"),
            words.say("report.help.coming"),
            words.say("report.help.refused"),
            words.say("report.help.silent"),
            words.say("report.help.arrived"),
            words.say("report.help.missed"),
            words.say("report.help.escalated"),
            words.say("report.help.released"),
            words.say("report.help.arrival"),
            words.say("report.help.before"),
            words.say("report.help.with"));
    List<Line> lines = report.help().stream().map(this::line).toList();
    return new ReportTable(
        "help", words.say("report.help"), words.say("report.help.note"), heads, lines);
  }

  private Line line(HelpCount help) {
    String name =
        site.reinforcement().stream()
            .filter(rule -> rule.id().equals(help.rule()))
            .map(ReinforcementRule::name)
            .map(words::text)
            .findFirst()
            .orElse(help.rule());
    return new Line(
        name,
        List.of(
            amounts.count(help.calls()),
            amounts.count(help.byHand()),
            amounts.count(help.asked()),
            amounts.count(help.coming()),
            amounts.count(help.refused()),
            amounts.count(help.silent()),
            amounts.count(help.arrived()),
            amounts.count(help.missed()),
            amounts.count(help.escalated()),
            amounts.count(help.released()),
            amounts.time(help.meanArrivalSeconds()),
            amounts.time(help.meanWaitBeforeSeconds()),
            amounts.time(help.meanWaitWithSeconds())));
  }
}
