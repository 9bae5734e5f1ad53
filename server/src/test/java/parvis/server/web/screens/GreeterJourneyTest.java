package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.web.screens.staff.StaffScreens;

/** A greeter who asks for wishes, and whose reader types into whatever has the focus. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class GreeterJourneyTest {
  private static final String API = "/api/v1/sites/mairie-de-valmont";
  private static final int CALM = 600;
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private Gallery gallery;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    gallery = new Gallery();
    gallery.server.answer(API + "/visits", 201, "application/json", KioskJourneyTest.RANK);
    page =
        gallery.open(
            "/greeter",
            StaffScreens.greeterPage(HallSamples.busy(), Samples.setting("fr"), "/live/x").render(),
            1024,
            768);
  }

  @AfterEach
  void close() {
    gallery.close();
  }

  private String posted() {
    Gallery.until(page, "document.getElementById('taken').open");
    return gallery.server.posted.getFirst().body();
  }

  private void found(String meaning) {
    gallery.server.answer(
        API + "/scan",
        200,
        "application/json",
        "{\"visit\":\"v4\",\"token\":\"A 115\",\"meaning\":\"" + meaning + "\"}");
  }

  @Test
  void a_rank_is_asked_for_with_every_wish() {
    page.click("label:has(#new-titre-demande)");
    page.check("#goes-out");
    page.click("label:has(#token-NAME)");
    page.fill("#called-name", "Hugo P.");
    page.click("#need-new-acces");
    page.click("#need-new-lsf");
    page.click("#need-new-lsf");
    page.click("#who summary");
    page.selectOption("#agent", "karim-b");
    page.click("#take");

    assertThat(posted())
        .contains("\"reasons\":[\"titre-demande\"]", "\"token\":\"NAME\"", "\"goesOut\":true")
        .contains("\"calledName\":\"Hugo P.\"", "\"agent\":\"karim-b\"", "\"partySize\":1")
        .contains("{\"need\":\"acces\",\"required\":true},{\"need\":\"lsf\",\"required\":false}");
    page.click("#taken [data-closes]");
    assertThat(page.isVisible("#by")).as("the form is fresh again").isFalse();
    assertThat(page.getAttribute("#need-new-acces", "aria-pressed")).isEqualTo("false");
  }

  @Test
  void only_agents_who_receive_the_service_can_be_asked_for() {
    page.click("label:has(#new-titre-demande)");
    page.click("#who summary");
    page.selectOption("#agent", "karim-b");
    page.click("label:has(#new-mobilite)");

    assertThat(page.inputValue("#agent")).isEmpty();
    assertThat(page.getAttribute("#agent option[value=karim-b]", "hidden")).isNotNull();
    assertThat(page.getAttribute("#agent option[value=lea-k]", "hidden")).isNull();
  }

  @Test
  void a_photo_is_sent_once_the_rank_is_given() {
    page.click("label:has(#new-mobilite)");
    page.click("label:has(#token-PHOTO)");
    page.setInputFiles("#photo", new FilePayload("face.png", "image/png", DOT));
    page.click("#take");

    assertThat(posted()).contains("\"token\":\"NUMBER\"");
    page.waitForCondition(() -> gallery.server.posted.size() == 2);
    TestServer.Posted photo = gallery.server.posted.getLast();
    assertThat(photo.method() + " " + photo.path()).matches("PUT " + API + "/visits/.+/photo");
    assertThat(gallery.complaints).isEmpty();
  }

  @Test
  void a_reader_finds_the_person_and_leaves_what_has_the_focus_alone() {
    found("BACK");
    page.fill("#reason-search", "acte");
    page.focus("#reason-search");
    scan("RF-0042");

    page.waitForSelector("#line-v4.seen");
    assertThat(gallery.server.posted.getFirst().body()).isEqualTo("{\"code\":\"RF-0042\"}");
    assertThat(page.textContent(".toast.fine p")).contains("A 115").contains("sur place");
    assertThat(page.inputValue("#reason-search")).isEqualTo("acte");
    page.focus("#new-acte");
    scan("RF-0042");
    page.waitForTimeout(CALM);
    assertThat(gallery.server.posted)
        .extracting(TestServer.Posted::path)
        .containsOnly(API + "/scan");
  }

  @Test
  void a_reader_changes_nothing_in_an_open_dialog_but_the_field_for_a_code() {
    page.click("#summary-v4");
    page.click("#more-v4 [data-opens=change-dialog]");
    page.fill("#change-why", "Erreur");
    scan("RF-0042");
    page.waitForSelector(".toast.late");

    assertThat(page.inputValue("#change-why")).isEqualTo("Erreur");
    assertThat(gallery.server.posted).isEmpty();
    assertThat(page.isVisible("#change-dialog")).isTrue();
  }

  @Test
  void a_card_on_a_reader_of_its_own_goes_where_a_code_is_asked_for() {
    page.click("#who summary");
    page.evaluate("document.dispatchEvent(new CustomEvent('parvis:read', {detail: '04A2B3C4'}))");

    assertThat(page.inputValue("#customer")).isEqualTo("04A2B3C4");
    assertThat(gallery.server.posted).isEmpty();
  }

  @Test
  void a_code_typed_by_hand_is_looked_for_when_nobody_in_sight_has_it() {
    found("FOUND");
    page.fill("#find", "115");
    page.press("#find", "Enter");
    page.waitForTimeout(CALM);
    assertThat(gallery.server.posted).as("found by the list itself").isEmpty();
    page.fill("#find", "RF-9999");
    page.press("#find", "Enter");

    page.waitForSelector("#line-v4.seen");
    assertThat(gallery.server.posted.getFirst().body()).isEqualTo("{\"code\":\"RF-9999\"}");
  }

  @Test
  void wishes_of_who_waits_are_changed_in_a_dialog() {
    page.click("#summary-v1");
    page.click("#needs-v1");
    assertThat(page.getAttribute("#need-change-acces", "aria-pressed")).isEqualTo("true");
    gallery.look(page, "greeter-needs");
    page.click("#need-change-lsf");
    page.click("#needs-form .primary");
    page.waitForCondition(() -> gallery.server.posted.size() == 1);
    assertThat(gallery.server.posted.getFirst().path()).isEqualTo(API + "/visits/v1/needs");
    assertThat(gallery.server.posted.getFirst().body())
        .isEqualTo("{\"needs\":[{\"need\":\"acces\",\"required\":true}]}");

    page.waitForTimeout(CALM);
    page.click("#summary-v1");
    page.click("#face-v1");
    assertThat(page.isVisible("[data-kind=BADGE]:not(.pill)")).as("not for passports").isFalse();
    page.check("#face-kind-SYMBOL");
    gallery.look(page, "greeter-face");
    page.click("#face-form .primary");
    page.waitForCondition(() -> gallery.server.posted.size() == 2);
    assertThat(gallery.server.posted.getLast().body()).isEqualTo("{\"kind\":\"SYMBOL\"}");
    assertThat(gallery.complaints).isEmpty();
  }

  @Test
  void who_is_called_with_a_group_is_said_to_be_there() {
    page.click("#there-v11");
    page.waitForCondition(() -> gallery.server.posted.size() == 1);

    assertThat(gallery.server.posted.getFirst().path()).isEqualTo(API + "/scan");
    assertThat(gallery.server.posted.getFirst().body())
        .isEqualTo("{\"code\":\"R 012\",\"desk\":\"salle-conseil\"}");
  }

  @Test
  void when_and_where_somebody_waits_is_changed_from_the_list() {
    menu("v3", "#lift-v3", "/visits/v3/lift-promise", "{}");
    menu("v4", "#move-v4-mezzanine", "/visits/v4/move", "{\"area\":\"mezzanine\"}");
    menu("v6", "#widen-v6", "/visits/v6/widen", "{}");
    assertThat(page.locator("#more-v4 [id^=widen-]").count()).as("waits for anyone").isZero();
    page.click("#summary-v6");
    page.click("#more-v6 [data-opens=postpone-dialog]");
    page.fill("#postpone-time", "23:30");
    page.click("#postpone-dialog .primary");
    page.waitForCondition(() -> gallery.server.posted.size() == 4);
    assertThat(gallery.server.posted.getLast().path()).isEqualTo(API + "/visits/v6/postpone");
    assertThat(gallery.server.posted.getLast().body())
        .matches("\\{\"notBefore\":\"2026-11-2.T..:30:00.000Z\"}");
    assertThat(page.locator("#more-v1 [id^=move-]").count()).as("told already").isZero();
  }

  private void menu(String visit, String item, String path, String body) {
    int before = gallery.server.posted.size();
    page.click("#summary-" + visit);
    page.click(item);
    page.waitForCondition(() -> gallery.server.posted.size() > before);
    assertThat(gallery.server.posted.getLast().path()).isEqualTo(API + path);
    assertThat(gallery.server.posted.getLast().body()).isEqualTo(body);
    page.waitForTimeout(CALM);
  }

  @Test
  void badges_come_back_lines_are_counted_and_help_is_let_go_in_the_hall() {
    page.click("#badge-RF-0017");
    page.waitForTimeout(CALM);
    page.fill("#count-retrait", "12");
    page.click("#count-keep-retrait");
    page.waitForTimeout(CALM);
    page.click("#help-release-renfort-hall");
    page.waitForCondition(() -> gallery.server.posted.size() == 3);

    assertThat(gallery.server.posted)
        .extracting(one -> one.method() + " " + one.path() + " " + one.body())
        .containsExactly(
            "POST " + API + "/badges/RF-0017/return {}",
            "PUT " + API + "/lines/retrait {\"people\":12}",
            "POST " + API + "/help/renfort-hall/release {}");
    assertThat(page.locator("#help-yes-renfort-hall").count())
        .as("only a supervisor answers for somebody else")
        .isZero();
  }

  /** Keys as fast as a reader's, wherever the focus is. */
  private void scan(String code) {
    page.evaluate(
        """
        (code) => {
          for (const key of [...code, 'Enter']) {
            const at = document.activeElement || document.body;
            const down = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
            const go = at.dispatchEvent(down);
            if (go && key.length === 1 && at.matches('input:not([type=radio])')) at.value += key;
          }
        }""",
        code);
  }
}
