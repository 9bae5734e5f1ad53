package parvis.server.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parvis.server.demo.Demo;
import parvis.server.web.screens.StartGroup;
import parvis.server.web.screens.Words;

/** Every screen of the demo, and who to sign in as. */
final class StartLinks {
  private static final String SITE = "/sites/" + Demo.SITE;

  private StartLinks() {}

  static List<StartGroup> of(Words words) {
    return List.of(
        new StartGroup(
            words.say("start.public"),
            List.of(
                open(
                    words.say("start.kiosk"),
                    words.say("start.kiosk.what"),
                    "device-tablet",
                    SITE + "/kiosk"),
                open(
                    words.say("start.board"),
                    words.say("start.board.what"),
                    "device-tv",
                    SITE + "/board"),
                open(
                    words.say("start.line"),
                    words.say("start.line.what"),
                    "arrow-ramp-right",
                    SITE + "/line/retrait"),
                open(
                    words.say("start.phone"),
                    words.say("start.phone.what"),
                    "device-mobile",
                    SITE + "/take"),
                open(
                    words.say("start.hours"),
                    words.say("start.hours.what"),
                    "clock",
                    SITE + "/hours"),
                open(
                    words.say("book.link"),
                    words.say("start.book.what"),
                    "calendar-plus",
                    SITE + "/book"))),
        new StartGroup(
            words.say("start.team"),
            List.of(
                staff(
                    words.say("start.desk"),
                    words.say("start.desk.what"),
                    "user",
                    SITE + "/desks",
                    Demo.AGENT),
                staff(
                    words.say("start.greeter"),
                    words.say("start.greeter.what"),
                    "users",
                    SITE + "/greeter",
                    Demo.GREETER))),
        new StartGroup(
            words.say("start.lead-team"),
            List.of(
                staff(
                    words.say("start.supervisor"),
                    words.say("start.supervisor.what"),
                    "chart-bar",
                    SITE + "/supervisor",
                    Demo.SUPERVISOR),
                staff(
                    words.say("start.reports"),
                    words.say("start.reports.what"),
                    "report-analytics",
                    SITE + "/reports",
                    Demo.SUPERVISOR),
                staff(
                    words.say("start.office"),
                    words.say("start.office.what"),
                    "settings",
                    "/home",
                    Demo.ADMINISTRATOR))));
  }

  private static StartGroup.Link open(String title, String what, String icon, String url) {
    return new StartGroup.Link(title, what, icon, url, null, null);
  }

  private static StartGroup.Link staff(
      String title, String what, String icon, String url, String user) {
    return new StartGroup.Link(
        title,
        what,
        icon,
        "/sign-in?to=" + URLEncoder.encode(url, StandardCharsets.UTF_8),
        user,
        Demo.PASSWORD);
  }
}
