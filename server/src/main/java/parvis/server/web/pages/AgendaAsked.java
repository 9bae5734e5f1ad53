package parvis.server.web.pages;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import parvis.server.access.Caller;
import parvis.server.access.Roles;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.screens.staff.AgendaScreen;

/** Which part of the agenda an address asks for. */
public class AgendaAsked {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  @QueryParam("date")
  @Nullable String date;

  @QueryParam("view")
  @Nullable String view;

  @QueryParam("by")
  @Nullable String by;

  /** What is asked for, today when no day is named; 400 for what is no day. */
  AgendaScreen.Ask read(SecurityIdentity identity, LocalDate today) {
    boolean week = "week".equals(view);
    return new AgendaScreen.Ask(
        date == null ? today : read(date),
        week,
        !week && "agents".equals(by),
        Caller.of(identity).is(Roles.SUPERVISOR));
  }

  private static LocalDate read(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // said below
    }
    throw ProblemException.invalid().because("date", "day");
  }
}
