package parvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.access.account.Account;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Passwords;
import parvis.server.access.account.Profile;
import parvis.server.access.device.Device;
import parvis.server.access.device.Devices;
import parvis.server.access.link.CalendarLink;
import parvis.server.access.link.CalendarLinks;
import parvis.server.access.session.Session;
import parvis.server.access.session.Sessions;
import parvis.server.access.setup.FirstRun;
import parvis.server.access.token.ApiTokens;
import parvis.server.database.Database;
import parvis.server.web.problem.ProblemException;

/** What every database must do for access. */
abstract class AccessContract {
  private static final String PASSWORD = "un mot bien gardé";

  private final TestClock clock = new TestClock();
  private final Passwords passwords = new Passwords(4);
  private Database database;
  private Accounts accounts;
  private Sessions sessions;
  private Devices devices;
  private ApiTokens tokens;

  abstract String createDatabase();

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
    accounts = new Accounts(database, passwords, clock);
    sessions = new Sessions(database, accounts, clock);
    devices = new Devices(database, clock);
    tokens = new ApiTokens(database, clock);
  }

  @AfterEach
  void close() {
    database.close();
    passwords.close();
  }

  @Test
  void an_account_comes_back_as_it_was_made() {
    Account made =
        accounts.create(
            "Ann.Durand",
            PASSWORD,
            new Profile(
                "Ann Durand 🧭",
                Role.AGENT,
                Optional.of("ann"),
                new Sites(Set.of("lyon", "nice")),
                "en"));

    assertThat(made.name()).isEqualTo("ann.durand");
    assertThat(accounts.get(made.id())).isEqualTo(made);
    assertThat(accounts.list()).containsExactly(made);
  }

  @Test
  void a_name_has_one_account_whatever_its_case() {
    Account _ = create("ann", Role.AGENT);

    assertProblem("name-taken", () -> create("ANN", Role.AGENT));
  }

  @Test
  void only_the_right_password_of_an_active_account_is_right() {
    Account ann = create("ann", Role.AGENT);

    assertThat(accounts.verify(" Ann", PASSWORD)).contains(ann);
    assertThat(accounts.verify("ann", PASSWORD + "!")).isEmpty();
    assertThat(accounts.verify("ann", "x".repeat(1000))).isEmpty();
    assertThat(accounts.verify("bob", PASSWORD)).isEmpty();
    assertThat(accounts.change(ann.id(), Profile.of("", Role.AGENT), false).active()).isFalse();
    assertThat(accounts.verify("ann", PASSWORD)).isEmpty();
  }

  @Test
  void weak_passwords_are_refused() {
    for (String weak : List.of("short", "AnnDurand1985", "azerty123456", "aaaaaaaaaaaa")) {
      assertProblem(
          "invalid", () -> accounts.create("anndurand1985", weak, Profile.of("", Role.AGENT)));
    }
  }

  @Test
  void a_person_cannot_be_a_kiosk() {
    assertProblem("invalid", () -> create("ann", Role.KIOSK));
  }

  @Test
  void the_last_administrator_stays() {
    Account first = create("first", Role.ADMINISTRATOR);
    assertProblem(
        "last-administrator",
        () -> accounts.change(first.id(), Profile.of("", Role.SUPERVISOR), true));
    assertProblem("last-administrator", () -> accounts.erase(first.id()));

    Account _ = create("second", Role.ADMINISTRATOR);
    accounts.erase(first.id());
    assertThat(accounts.get(first.id()).displayName()).isEmpty();
    assertThat(accounts.get(first.id()).name()).isEqualTo("erased-" + first.id());
    assertThat(accounts.verify("first", PASSWORD)).isEmpty();
  }

  @Test
  void a_session_lasts_until_sign_out() {
    Account ann = create("ann", Role.AGENT);
    String token = sessions.open(ann);

    assertThat(sessions.findRemembered(token)).isEmpty();
    assertThat(sessions.find(token).orElseThrow().account()).isEqualTo(ann);
    assertThat(sessions.findRemembered(token)).isPresent();
    sessions.close(token);
    assertThat(sessions.findRemembered(token)).isEmpty();
    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.find("anything")).isEmpty();
  }

  @Test
  void ten_hours_of_nothing_end_a_session() {
    String token = sessions.open(create("ann", Role.AGENT));

    clock.pass(Session.IDLE.minusMinutes(1));
    assertThat(sessions.find(token)).isPresent();
    clock.pass(Session.IDLE.minusMinutes(5).minus(Duration.ofHours(5)));
    assertThat(sessions.find(token)).isPresent();
    clock.pass(Session.IDLE);
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void sixteen_hours_end_the_busiest_session_even_in_memory() {
    String token = sessions.open(create("ann", Role.AGENT));

    for (int hour = 1; hour < 16; hour++) {
      clock.pass(Duration.ofHours(1));
      assertThat(sessions.find(token)).isPresent();
    }
    clock.pass(Duration.ofHours(1).minusSeconds(1));
    assertThat(sessions.find(token)).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(sessions.findRemembered(token)).isEmpty();
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void a_new_password_ends_the_other_sessions() {
    Account ann = create("ann", Role.AGENT);
    String here = sessions.open(ann);
    String there = sessions.open(ann);
    assertThat(sessions.find(there)).isPresent();

    Account _ = accounts.changePassword(ann.id(), "un autre mot gardé", Secret.hash(here));

    assertThat(sessions.find(there)).isEmpty();
    assertThat(sessions.find(here)).isPresent();
    assertThat(accounts.verify("ann", PASSWORD)).isEmpty();
  }

  @Test
  void who_is_made_inactive_is_signed_out() {
    Account ann = create("ann", Role.AGENT);
    String token = sessions.open(ann);
    assertThat(sessions.find(token)).isPresent();

    Account _ = accounts.change(ann.id(), Profile.of("", Role.AGENT), false);

    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void a_device_waits_is_approved_and_is_revoked() {
    Devices.Asked asked = devices.ask(Role.KIOSK, "lyon");
    String code = asked.device().code().orElseThrow();
    assertThat(code).hasSize(6);
    assertThat(devices.find(asked.secret()).map(Device::isApproved)).contains(false);
    assertProblem(
        "code-unknown", () -> devices.approve(code, "Hall", site -> !site.equals("lyon")));

    Device approved = devices.approve(code.toLowerCase(Locale.ROOT), "Hall", _ -> true);

    assertThat(approved.isApproved()).isTrue();
    assertThat(devices.find(asked.secret())).contains(approved);
    assertThat(devices.list()).containsExactly(approved);
    assertProblem("code-unknown", () -> devices.approve(code, "Hall", _ -> true));
    devices.remove(approved.id());
    assertThat(devices.find(asked.secret())).isEmpty();
  }

  @Test
  void a_code_is_good_for_ten_minutes() {
    Devices.Asked asked = devices.ask(Role.BOARD, "lyon");
    clock.pass(Devices.PATIENCE);

    assertThat(devices.find(asked.secret())).isEmpty();
    assertThat(devices.list()).isEmpty();
    assertProblem(
        "code-unknown",
        () -> devices.approve(asked.device().code().orElseThrow(), "Hall", _ -> true));
  }

  @Test
  void only_so_many_devices_wait() {
    for (int i = 0; i < 100; i++) {
      Devices.Asked _ = devices.ask(Role.BOARD, "lyon");
    }
    assertProblem("pairing-full", () -> devices.ask(Role.BOARD, "lyon"));
    clock.pass(Devices.PATIENCE);
    assertThat(devices.ask(Role.BOARD, "lyon").device().isApproved()).isFalse();
  }

  @Test
  void a_token_opens_until_it_is_revoked_or_expires() {
    ApiTokens.Created forever =
        tokens.create("Agenda", Role.GREETER, Sites.ALL, "account:1", Optional.empty());
    ApiTokens.Created brief =
        tokens.create(
            "Essai",
            Role.AGENT,
            Sites.of(List.of("lyon")),
            "account:1",
            Optional.of(clock.instant().plusSeconds(10)));

    assertThat(tokens.list()).containsExactly(forever.token(), brief.token());
    assertThat(tokens.find(forever.text())).contains(forever.token());
    assertThat(tokens.find(brief.text())).contains(brief.token());
    clock.pass(Duration.ofSeconds(10));
    assertThat(tokens.find(brief.text())).isEmpty();
    tokens.revoke(forever.token().id());
    assertThat(tokens.find(forever.text())).isEmpty();
    assertProblem("api-token-unknown", () -> tokens.revoke(forever.token().id()));
  }

  @Test
  void a_calendar_link_opens_while_its_owner_may_see_and_until_it_is_taken_back() {
    CalendarLinks links = new CalendarLinks(database, accounts);
    Account ann =
        accounts.create(
            "ann", PASSWORD, new Profile("", Role.AGENT, Optional.of("a1"), Sites.ALL, "fr"));
    CalendarLink link =
        new CalendarLink(
            "l1",
            "lyon",
            CalendarLink.Kind.AGENT,
            "a1",
            ann.id(),
            "Phone 🧭",
            true,
            false,
            clock.instant());
    String word = links.create(link);
    assertThat(links.find(word)).contains(new CalendarLinks.Open(link, ann));
    assertThat(links.find("other")).isEmpty();
    assertThat(links.list("lyon", null)).containsExactly(link);
    assertThat(links.list("lyon", ann.id())).containsExactly(link);
    assertThat(links.list("lyon", "somebody")).isEmpty();
    assertThat(links.list("nice", null)).isEmpty();

    var _ = accounts.change(ann.id(), Profile.of("", Role.AGENT), true);
    assertThat(links.find(word)).as("stands for another agent").isEmpty();
    assertProblem("calendar-link-unknown", () -> links.revoke("lyon", "l1", "somebody"));
    links.revoke("lyon", "l1", ann.id());
    assertThat(links.list("lyon", null)).isEmpty();
  }

  @Test
  void the_first_administrator_needs_the_latest_code_and_spends_it() {
    FirstRun firstRun = new FirstRun(database, accounts);
    assertThat(firstRun.isNeeded()).isTrue();
    String old = firstRun.renewCode().orElseThrow();
    String code = firstRun.renewCode().orElseThrow();
    Profile profile = Profile.of("Ann", Role.AGENT);

    assertProblem("setup-code-wrong", () -> firstRun.complete(old, "ann", PASSWORD, profile));
    assertProblem("invalid", () -> firstRun.complete(code, "ann", "short", profile));
    Account ann = firstRun.complete(code.replace("-", " "), "ann", PASSWORD, profile);

    assertThat(ann.role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(firstRun.isNeeded()).isFalse();
    assertThat(firstRun.renewCode()).isEmpty();
    assertProblem("setup-done", () -> firstRun.complete(code, "bob", PASSWORD, profile));
  }

  private Account create(String name, Role role) {
    return accounts.create(name, PASSWORD, Profile.of("", role));
  }

  private static void assertProblem(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
