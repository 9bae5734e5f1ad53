package parvis.server.configuration.field;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.notation.DurationNotation;
import parvis.server.configuration.notation.Notation;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Place;
import parvis.server.configuration.problem.Problems;

/**
 * One table of the document, read key by key. A wrong value is reported and stands in for itself as
 * the fallback, so that reading goes on; keys nobody asked for are reported at the end.
 */
public final class Fields {
  private final Reading reading;
  private final Table table;
  private final Words words;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Reading reading, Table table) {
    this.reading = reading;
    this.table = table;
    this.words = new Words(reading.problems());
  }

  /** What {@code reader} makes of {@code table}. */
  public static <T> T read(Reading reading, Table table, Function<Fields, T> reader) {
    Fields fields = new Fields(reading, table);
    T made = reader.apply(fields);
    fields.reportUnknown();
    return made;
  }

  private void reportUnknown() {
    table.entries().keySet().stream()
        .filter(key -> !asked.contains(key))
        .forEach(key -> problems().reportUnknown(place(key), Message.UNKNOWN_KEY, key, asked));
  }

  public Reading reading() {
    return reading;
  }

  public Words words() {
    return words;
  }

  private Problems problems() {
    return reading.problems();
  }

  /** Where {@code key} is written, or should have been. */
  public Place place(String key) {
    Piece piece = table.find(key);
    return piece == null ? table.place().key(key) : piece.place();
  }

  /** Records that {@code message} holds for the value of {@code key}. */
  public void report(String key, Message message, Object... arguments) {
    problems().report(place(key), message, arguments);
  }

  /** Whether {@code key} is written, whatever it holds. */
  public boolean has(String key) {
    return find(key) != null;
  }

  public @Nullable Piece find(String key) {
    asked.add(key);
    return table.find(key);
  }

  private Optional<Piece> require(String key) {
    if (!has(key)) {
      report(key, Message.MISSING, key);
    }
    return Optional.ofNullable(table.find(key));
  }

  /** The word under {@code key}, empty when nothing usable is there. */
  public Optional<Word> word(String key) {
    return Optional.ofNullable(find(key)).flatMap(words::word);
  }

  /** The value under {@code key}, {@code fallback} when it is missing or wrong. */
  public <T> T value(String key, Notation<T> notation, T fallback) {
    return word(key).flatMap(word -> words.value(word, notation)).orElse(fallback);
  }

  public Duration duration(String key, Duration fallback) {
    return value(key, DurationNotation.DURATION, fallback);
  }

  /** A duration, null when "none" is written, {@code fallback} when nothing is. */
  public @Nullable Duration findDuration(String key, @Nullable Duration fallback) {
    Optional<Word> word = word(key);
    if (word.isEmpty()) {
      return fallback;
    }
    return word.get().text().equals("none")
        ? null
        : words.value(word.get(), DurationNotation.DURATION).orElse(Duration.ZERO);
  }

  public int number(String key, int least, int most, int fallback) {
    return word(key).map(word -> words.number(word, least, most)).orElse(fallback);
  }

  /** A number, null when nothing is written. */
  public @Nullable Integer findNumber(String key, int least, int most) {
    return word(key).map(word -> words.number(word, least, most)).orElse(null);
  }

  /** A duration, zero when "none" is written, {@code fallback} when nothing is. */
  public Duration durationOrNone(String key, Duration fallback) {
    return Objects.requireNonNullElse(findDuration(key, fallback), Duration.ZERO);
  }

  public boolean yes(String key, boolean fallback) {
    return value(key, Notations.YES_OR_NO, fallback);
  }

  /**
   * The ids of the list under {@code key}, with a problem for each that is not {@code possible}.
   */
  public List<String> references(String key, Set<String> possible, Message unknown) {
    return list(key).stream().map(word -> words.reference(word, possible, unknown)).toList();
  }

  /** The constant named under {@code key} in small letters with hyphens. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    return word(key).flatMap(word -> words.choice(word, type)).orElse(fallback);
  }

  /** The thing's own id, unique among those of {@code kind}. */
  public String id(String kind) {
    if (require("id").orElse(null) instanceof Word word) {
      reading.claim(kind, word.text(), word.place());
    }
    return value("id", Notations.ID, "");
  }

  /** A word that has to be there. */
  public String required(String key) {
    String written = require(key).flatMap(words::word).map(Word::text).orElse("");
    if (written.isEmpty() && table.findWord(key) != null) {
      report(key, Message.BLANK);
    }
    return written;
  }

  /** The id under {@code key}, with a problem when it is not among {@code possible}. */
  public Optional<String> reference(String key, Set<String> possible, Message unknown) {
    return word(key).map(word -> words.reference(word, possible, unknown));
  }

  /** A text that visitors read and that has to be there. */
  public Text text(String key) {
    return require(key).map(new Texts(reading)::forVisitors).orElse(Text.same(""));
  }

  /** A text that visitors may read. */
  public @Nullable Text findText(String key) {
    Piece piece = find(key);
    return piece == null ? null : new Texts(reading).forVisitors(piece);
  }

  /** A text that only staff read and that has to be there. */
  public Text staffText(String key) {
    return require(key).map(new Texts(reading)::forStaff).orElse(Text.same(""));
  }

  public List<Text> texts(String key) {
    return pieces(key).stream().map(new Texts(reading)::forVisitors).toList();
  }

  /** The items of the list under {@code key}, none when there is no list. */
  public List<Piece> pieces(String key) {
    Piece piece = find(key);
    if (piece instanceof Row row) {
      return row.items();
    }
    if (piece != null) {
      report(key, Message.NOT_A_LIST);
    }
    return List.of();
  }

  /** The words of the list under {@code key}, each once. */
  public List<Word> list(String key) {
    return each(pieces(key));
  }

  /** The values of the list under {@code key}, {@code fallback} when no list is written. */
  public <T> List<T> values(String key, Notation<T> notation, List<T> fallback) {
    return has(key)
        ? list(key).stream().flatMap(word -> words.value(word, notation).stream()).toList()
        : fallback;
  }

  /** The words of a list, each once. */
  public List<Word> wordsOf(Row row) {
    return each(row.items());
  }

  private List<Word> each(List<Piece> pieces) {
    List<Word> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Word word : pieces.stream().flatMap(piece -> words.word(piece).stream()).toList()) {
      if (seen.add(word.text())) {
        found.add(word);
      } else {
        problems().report(word.place(), Message.TWICE, word.text());
      }
    }
    return found;
  }

  /** What {@code reader} makes of each table of the list under {@code key}. */
  public <T> List<T> each(String key, Function<Fields, T> reader) {
    return pieces(key).stream()
        .flatMap(this::table)
        .map(item -> read(reading, item, reader))
        .toList();
  }

  /** As {@link #each}, {@code fallback} when the list is not written at all. */
  public <T> List<T> each(String key, Function<Fields, T> reader, List<T> fallback) {
    return has(key) ? each(key, reader) : fallback;
  }

  /** As {@link #each}, of a list that must not be empty. */
  public <T> List<T> some(String key, Function<Fields, T> reader) {
    if (!has(key) || (find(key) instanceof Row row && row.items().isEmpty())) {
      report(key, Message.AT_LEAST_ONE, key);
    }
    return each(key, reader);
  }

  /** What {@code reader} makes of the table under {@code key}, of an empty one when none is. */
  public <T> T inner(String key, Function<Fields, T> reader) {
    Stream<Table> written = Stream.ofNullable(find(key)).flatMap(this::table);
    return read(reading, written.findFirst().orElse(Table.empty(place(key))), reader);
  }

  private Stream<Table> table(Piece piece) {
    if (piece instanceof Table found) {
      return Stream.of(found);
    }
    problems().report(piece.place(), Message.NOT_A_TABLE);
    return Stream.empty();
  }
}
