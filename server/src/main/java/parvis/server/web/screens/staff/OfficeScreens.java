package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import parvis.server.access.Role;
import parvis.server.access.account.Account;
import parvis.server.access.device.Device;
import parvis.server.access.token.ApiToken;
import parvis.server.configuration.Documents;
import parvis.server.web.screens.Words;

/** Pages that are not live: signing in, the way to the screens, and the office. */
public final class OfficeScreens {
  private OfficeScreens() {}

  /** Where one signs in; {@code next} is a path of this server to go to then. */
  public static TemplateInstance signInPage(Words words, String next) {
    return OfficeTemplates.signIn(words, next);
  }

  /** The first run: the code from the log, and the first administrator. */
  public static TemplateInstance setupPage(Words words) {
    return OfficeTemplates.setup(words);
  }

  /** Where one changes the own password. */
  public static TemplateInstance passwordPage(Words words) {
    return OfficeTemplates.password(words);
  }

  /** The way to every screen the person may open. */
  public static TemplateInstance homePage(Duty duty, Words words) {
    return OfficeTemplates.home(duty, words);
  }

  /** What a kiosk or board shows that is not paired yet; it asks by itself and shows its code. */
  public static TemplateInstance pairingPage(Role kind, String site, Words words) {
    return OfficeTemplates.pairing(words, kind.name(), site);
  }

  /** Screens that ask to be let in and those that are, of one site. */
  public static TemplateInstance devicesPage(
      Duty duty, HomePlace place, List<Device> devices, Words words) {
    return OfficeTemplates.devices(
        duty,
        words,
        place,
        devices.stream().filter(device -> !device.isApproved()).toList(),
        devices.stream().filter(Device::isApproved).toList());
  }

  /** Who may sign in. */
  public static TemplateInstance accountsPage(Duty duty, List<Account> accounts, Words words) {
    return OfficeTemplates.accounts(duty, words, accounts);
  }

  /** Programs that are let in. */
  public static TemplateInstance tokensPage(
      Duty duty, List<ApiToken> tokens, Instant now, Words words) {
    return OfficeTemplates.tokens(duty, words, tokens, now);
  }

  /** Letters that did not arrive; {@code on} says whether mail is sent at all. */
  public static TemplateInstance mailPage(Duty duty, boolean on, List<MailRow> rows, Words words) {
    return OfficeTemplates.mail(duty, words, on, rows);
  }

  /** What sites are set up to do; the documents are those to begin with, may be empty. */
  public static TemplateInstance configurationPage(Duty duty, Documents documents, Words words) {
    return OfficeTemplates.configuration(
        duty,
        words,
        documents.site(),
        Objects.requireNonNullElse(documents.organisation(), ""),
        Objects.requireNonNullElse(documents.schoolHolidays(), ""));
  }

  /** Bookings in other calendars, and back. */
  public static TemplateInstance calendarsPage(Duty duty, CalendarsScreen screen, Words words) {
    return OfficeTemplates.calendars(duty, words, screen);
  }

  /** Who is kept for which agent. */
  public static TemplateInstance customersPage(Duty duty, CustomersScreen screen, Words words) {
    return OfficeTemplates.customers(duty, words, screen);
  }

  /** Days gone by: charts first, then tables, each figure with its meaning. */
  public static TemplateInstance reportsPage(Duty duty, ReportScreen screen, Words words) {
    return OfficeTemplates.reports(duty, words, screen);
  }
}
