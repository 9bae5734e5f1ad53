package parvis.server.web.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a table of bookings; what leaves can enter again. */
enum Column {
  /** What the booking is known by, the same each time; needed. */
  UID,
  /** BOOKED for one to come; any other row is passed over when it enters. */
  STATE,
  /** Day at the site, as 2026-11-24 or 24/11/2026; needed. */
  DATE,
  /** Time at the site, as 09:30; needed. */
  TIME,
  /** When the person is expected to be free; only told. */
  END,
  /** Ids of the reasons, one after another, with a space between; needed. */
  REASONS,
  /** Ids of their services; only told. */
  SERVICES,
  /** Id of the agent who must receive, empty for anybody able; one for all reasons or one each. */
  AGENT,
  /** Ids of needs that must be met, with a space between. */
  NEEDS,
  /** How many come together, 1 when empty. */
  PEOPLE,
  /** YES when one agent must receive all reasons. */
  TOGETHER,
  /** Code of the language of the person, as fr. */
  LANGUAGE,
  /** Who has booked; needed. */
  NAME,
  /** Address of the person. */
  EMAIL,
  /** Phone number of the person. */
  PHONE,
  /** For who receives the person. */
  NOTE;

  /** As the heading of a table says it. */
  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Column> find(String heading) {
    String meant = heading.strip();
    return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(meant)).findFirst();
  }

  static String headings() {
    return Arrays.stream(values()).map(Column::heading).collect(Collectors.joining(", "));
  }
}
