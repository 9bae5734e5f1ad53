package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;

/** Where each staff page is. In templates: {@code {to:desk(site, id)}}. */
@TemplateExtension(namespace = "to")
public final class To {
  private To() {}

  /** The first page of somebody who is signed in. */
  public static String home() {
    return "/home";
  }

  /** Where one signs in. */
  public static String signIn() {
    return "/sign-in";
  }

  /** Where one changes the own password. */
  public static String password() {
    return "/password";
  }

  /** The desks to choose from. */
  public static String desks(String site) {
    return "/sites/" + site + "/desks";
  }

  /** One desk. */
  public static String desk(String site, String desk) {
    return desks(site) + "/" + desk;
  }

  /** The own photo of an agent. */
  public static String photo(String site) {
    return "/sites/" + site + "/my-photo";
  }

  /** The whole site at a glance. */
  public static String supervisor(String site) {
    return "/sites/" + site + "/supervisor";
  }

  /** The tablet in the hall. */
  public static String greeter(String site) {
    return "/sites/" + site + "/greeter";
  }

  /** What is booked. */
  public static String agenda(String site) {
    return "/sites/" + site + "/agenda";
  }

  /** Where hours are closed in which places are booked. */
  public static String closing(String site) {
    return agenda(site) + "/closing";
  }

  /** Bookings in other calendars, and back. */
  public static String calendars(String site) {
    return "/sites/" + site + "/calendars";
  }

  /** Who is kept for which agent. */
  public static String customers(String site) {
    return "/sites/" + site + "/customers";
  }

  /** Screens let in and those that ask. */
  public static String devices(String site) {
    return "/sites/" + site + "/devices";
  }

  /** Days gone by. */
  public static String reports(String site) {
    return "/sites/" + site + "/reports";
  }

  /** The ticket on paper. */
  public static String ticket(String site, String visit) {
    return "/sites/" + site + "/tickets/" + visit;
  }

  /** Why somebody was called when they were, or still waits. */
  public static String why(String site, String visit) {
    return "/sites/" + site + "/visits/" + visit + "/why";
  }

  /** Who may sign in. */
  public static String accounts() {
    return "/admin/accounts";
  }

  /** Programs that are let in. */
  public static String tokens() {
    return "/admin/tokens";
  }

  /** Letters that did not arrive. */
  public static String mail() {
    return "/admin/mail";
  }

  /** What sites are set up to do. */
  public static String configuration() {
    return "/admin/configuration";
  }

  /** The commands of one desk. */
  public static String deskApi(String site, String desk) {
    return siteApi(site) + "/desks/" + desk;
  }

  /** The commands of one site. */
  public static String siteApi(String site) {
    return "/api/v1/sites/" + site;
  }
}
