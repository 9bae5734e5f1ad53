package parvis.server.web.screens.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import parvis.server.access.account.Account;
import parvis.server.access.device.Device;
import parvis.server.access.token.ApiToken;
import parvis.server.web.screens.Words;

/** The templates in {@code templates/screens/office}, each with what it is made from. */
@CheckedTemplate(basePath = "screens/office")
final class OfficeTemplates {
  private OfficeTemplates() {}

  static native TemplateInstance signIn(Words w, String next);

  static native TemplateInstance setup(Words w);

  static native TemplateInstance password(Words w);

  static native TemplateInstance home(Duty duty, Words w);

  static native TemplateInstance pairing(Words w, String kind, String site);

  static native TemplateInstance devices(
      Duty duty, Words w, HomePlace place, List<Device> waiting, List<Device> approved);

  static native TemplateInstance accounts(Duty duty, Words w, List<Account> accounts);

  static native TemplateInstance tokens(Duty duty, Words w, List<ApiToken> tokens, Instant now);

  static native TemplateInstance mail(Duty duty, Words w, boolean on, List<MailRow> rows);

  static native TemplateInstance configuration(
      Duty duty, Words w, String siteYaml, String organisationYaml, String schoolHolidays);

  static native TemplateInstance calendars(Duty duty, Words w, CalendarsScreen s);

  static native TemplateInstance customers(Duty duty, Words w, CustomersScreen s);

  static native TemplateInstance reports(Duty duty, Words w, ReportScreen s);
}
