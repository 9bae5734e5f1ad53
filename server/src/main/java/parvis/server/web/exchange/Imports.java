package parvis.server.web.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.AgendaCommand.Imported;
import parvis.engine.configuration.Catalogue;
import parvis.engine.rules.ImportRules;
import parvis.engine.rules.ImportRules.Verdict;
import parvis.engine.visit.Channel;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.Contact;
import parvis.server.customers.PersonIds;
import parvis.server.web.api.Commands;
import parvis.server.web.api.FollowKeys;
import parvis.server.web.problem.ProblemException;

/**
 * Looks at a file of bookings, and imports all of it or nothing: one command, whose events are
 * written at once.
 */
@ApplicationScoped
public class Imports {
  private static final String CALENDAR = "BEGIN:VCALENDAR";
  private static final String BYTE_ORDER = "\uFEFF";

  private final Commands commands;
  private final BookingContacts contacts;
  private final PersonIds ids;

  public Imports(Commands commands, BookingContacts contacts, PersonIds ids) {
    this.commands = commands;
    this.contacts = contacts;
    this.ids = ids;
  }

  /** What would become of each line. */
  List<Examined> examine(String site, ImportBody body) {
    Catalogue catalogue = commands.catalogue(site);
    List<ImportLine> lines = twice(read(body, catalogue));
    if (lines.size() > AgendaCommand.ImportBookings.MOST) {
      throw ProblemException.invalid()
          .because("file", "import-most", AgendaCommand.ImportBookings.MOST);
    }
    Map<ImportLine, Imported> asked = new LinkedHashMap<>();
    List<ImportLine> readable = lines.stream().filter(line -> line.flaws().isEmpty()).toList();
    Map<String, String> known = known(site, readable);
    for (ImportLine line : readable) {
      if (line.wish() != null) {
        asked.put(line, booking(site, line, line.wish(), known));
      }
    }
    Map<ImportLine, Verdict> verdicts = verdicts(site, asked);
    return lines.stream()
        .map(
            line -> {
              Verdict verdict = verdicts.get(line);
              return verdict == null
                  ? Examined.unasked(line)
                  : Examined.of(line, Objects.requireNonNull(asked.get(line)), verdict, catalogue);
            })
        .toList();
  }

  private static List<ImportLine> read(ImportBody body, Catalogue catalogue) {
    String text = body.file().startsWith(BYTE_ORDER) ? body.file().substring(1) : body.file();
    return text.stripLeading().startsWith(CALENDAR)
        ? AgendaReader.read(text, catalogue, body.reason())
        : TableReader.read(text, catalogue.configuration().zone());
  }

  /** A second line with the same uid is a flaw: nobody knows which of the two is meant. */
  private static List<ImportLine> twice(List<ImportLine> lines) {
    Map<String, Integer> first = new HashMap<>();
    List<ImportLine> all = new ArrayList<>();
    for (ImportLine line : lines) {
      Integer before = line.uid().isEmpty() ? null : first.putIfAbsent(line.uid(), line.number());
      all.add(
          before == null
              ? line
              : line.with(ImportLine.Flaw.of(Column.UID, "import-uid-twice", before)));
    }
    return all;
  }

  /** Bookings of our own that come back: id by uid. */
  private Map<String, String> known(String site, List<ImportLine> lines) {
    String own = "@" + site;
    Map<String, String> candidates = new HashMap<>();
    for (ImportLine line : lines) {
      if (line.uid().endsWith(own)) {
        candidates.put(line.uid(), line.uid().substring(0, line.uid().length() - own.length()));
      }
    }
    return commands.look(
        site,
        state -> {
          Map<String, String> found = new HashMap<>(candidates);
          found.values().removeIf(id -> state.agenda().find(id) == null);
          return found;
        });
  }

  private Imported booking(
      String site, ImportLine line, ImportLine.Wanted wish, Map<String, String> known) {
    String id = known.get(line.uid());
    return new Imported(
        id != null ? id : ids.idOf("import", site + " " + line.uid()),
        FollowKeys.make(site),
        wish.wants(),
        wish.start(),
        wish.people(),
        wish.together(),
        wish.language(),
        ids.findId(wish.contact()));
  }

  private Map<ImportLine, Verdict> verdicts(String site, Map<ImportLine, Imported> asked) {
    List<Imported> all = List.copyOf(asked.values());
    List<Verdict> verdicts =
        commands.look(site, state -> ImportRules.examine(state, all, commands.now()));
    Map<ImportLine, Verdict> byLine = new HashMap<>();
    int i = 0;
    for (ImportLine line : asked.keySet()) {
      byLine.put(line, verdicts.get(i++));
    }
    return byLine;
  }

  /**
   * Imports what was examined. Who has booked is kept before, so that no booking is ever without;
   * should the site refuse after all, since somebody was faster, it is forgotten again.
   *
   * @throws ProblemException 409 when a place was taken meanwhile
   */
  void book(
      String site, @Nullable String key, Actor actor, Channel channel, List<Examined> examined) {
    Map<String, Contact> people = new LinkedHashMap<>();
    List<Imported> bookings = new ArrayList<>();
    for (Examined one : examined) {
      if (one.booking() != null && one.line().wish() != null) {
        bookings.add(one.booking());
        people.put(one.booking().booking(), one.line().wish().contact());
      }
    }
    if (bookings.isEmpty()) {
      return;
    }
    contacts.keepAll(site, people, commands.now());
    try {
      var _ = commands.send(site, key, actor, new AgendaCommand.ImportBookings(bookings, channel));
    } catch (ProblemException e) {
      contacts.erase(site, unbooked(site, people));
      throw e;
    }
    people.keySet().removeAll(contacts.find(site, people.keySet()).keySet());
    if (!people.isEmpty()) {
      contacts.keepAll(site, people, commands.now()); // erased as nobody's in between
    }
  }

  private List<String> unbooked(String site, Map<String, Contact> people) {
    return commands.look(
        site,
        state ->
            people.keySet().stream().filter(id -> !isBooked(state.agenda().find(id))).toList());
  }

  private static boolean isBooked(@Nullable Booking booking) {
    return booking != null;
  }
}
