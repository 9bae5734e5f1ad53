package parvis.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.change.ConfigurationChanges;

class ConfigurationChangesTest {
  private static final SiteConfiguration OLD = valmont(Samples.VALMONT);

  private static SiteConfiguration valmont(String site) {
    return Samples.valid(site, Samples.ORGANISATION);
  }

  private static List<String> changes(String language, String from, String to) {
    assertThat(Samples.VALMONT).contains(from);
    return ConfigurationChanges.between(OLD, valmont(Samples.VALMONT.replace(from, to))).stream()
        .map(sentence -> sentence.in(language))
        .toList();
  }

  @Test
  void nothing_differs_from_itself() {
    assertThat(ConfigurationChanges.between(OLD, valmont(Samples.VALMONT))).isEmpty();
  }

  @Test
  void a_setting_shows_before_and_after() {
    String from = "expected-duration: 18 min\n    wrap-up";
    String to = "expected-duration: 15 min\n    wrap-up";
    assertThat(changes("fr", from, to))
        .containsExactly("service urbanisme : durée prévue 18 min → 15 min");
    assertThat(changes("en", from, to))
        .containsExactly("service urbanisme: expected duration 18 min → 15 min");
  }

  @Test
  void things_come_and_go() {
    String marc = "  - {id: marc-t, name: Marc T., serves: {urbanisme: 1}}\n";
    assertThat(changes("en", marc, "")).containsExactly("agent marc-t removed");
    assertThat(changes("fr", marc, marc + marc.replace("marc", "zoe")))
        .containsExactly("agent zoe-t : ajout");
  }

  @Test
  void public_holidays_show_year_by_year() {
    assertThat(changes("en", "{calendar: fr-57, open: [whit-monday]}", "fr-57"))
        .hasSize(5)
        .allMatch(sentence -> sentence.startsWith("site: public holidays (20"))
        .first()
        .satisfies(
            sentence ->
                assertThat(sentence.split(" → ", -1)[1])
                    .contains("2026-05-25 « Whit Monday » « Lundi de Pentecôte »"));
  }

  @Test
  void a_wording_shows_its_language() {
    assertThat(changes("en", "en: Town planning", "en: Planning 100%"))
        .containsExactly("service urbanisme: name (en) « Town planning » → « Planning 100% »");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: call-forward | kind: tickets | service retrait: kind call-forward → tickets",
        "tiers: [{wait: 15 min}] | tiers: [{length: 9}]"
            + " | service passeports: tiers · ≥ 15 min → · ≥ 9",
        "midi: {etat-civil: 1, | midi: {etat-civil: 9,"
            + " | agent ines-v: serves (midi) etat-civil 1, accueil-general 2, elections 2,"
            + " accompagnement 2 → accueil-general 2, elections 2, accompagnement 2, etat-civil 9",
        "mode: automatic | mode: manual | desk guichet-5: mode automatic → manual",
        "guarantee: {share: 80, minimum: 10 min} | guarantee: {share: 80, tolerance: 1 h}"
            + " | rules: guarantee tolerance 40 min → 1 h",
        "pre-call: {ahead: 2, expected: 5 min, pool: 5}"
            + " | pre-call: {ahead: 2, expected: 5 min, pool: 5, notice: 1 min, area: mezzanine}"
            + " | service passeports: pre-call 2, 5 min (5) → 2, 5 min (5), ≥ 1 min → mezzanine",
        "area: hall, confirmation: automatic} | area: hall, confirmation: automatic, keep-called:"
            + " 2} | service accueil-general: people called at once none → 2",
        "last-ranks: {by-load: yes} | last-ranks: {by-load: yes, before: 15 min}"
            + " | service passeports: last ranks before closing 0 s → 15 min",
        "offers: [lsf] | offers: [] | agent fatou-d: offers lsf → none",
        "when: {waiting: 12, | when: {waiting: 13, | reinforcement renfort-hall: waiting 12 → 13",
        "dial: 25 | dial: 40 | rules: dial 25 → 40",
        "usual-agent: preferred | usual-agent: required"
            + " | rules: usual agent preferred → required",
        "send-on-warning: 2 | send-on-warning: 4 | rules: send-on warning 2 → 4",
        "accueil-general], agents: []} | accueil-general]}"
            + " | agent chloe-d: may send on to (agents) – → *",
        "seats: 40, | seats: 50, | area hall: seats 40 → 50",
        "hours: \"08:30-12:30\"} | hours: closed}"
            + " | site: single day (2026-12-24) 08:30-12:30 « Christmas Eve » « Veille de Noël »"
            + " → closed « Christmas Eve » « Veille de Noël »",
        "saturday: \"09:00-11:30\" | saturday: \"09:00-11:00\""
            + " | service passeports: hours monday 08:30-12:30, 13:30-16:30,"
            + " tuesday 08:30-12:30, 13:30-16:30, wednesday 08:30-12:30, 13:30-16:30,"
            + " thursday 08:30-12:30, 13:30-16:30, friday 08:30-12:30, 13:30-16:30,"
            + " saturday 09:00-11:30 → monday 08:30-12:30, 13:30-16:30,"
            + " tuesday 08:30-12:30, 13:30-16:30, wednesday 08:30-12:30, 13:30-16:30,"
            + " thursday 08:30-12:30, 13:30-16:30, friday 08:30-12:30, 13:30-16:30,"
            + " saturday 09:00-11:00",
        "open-bookings: 3 | open-bookings: 2 | agenda: open bookings 3 → 2",
        "order: booked-first | order: by-wait | agenda: order booked-first → by-wait",
        "protect: 10 min | protect: 15 min | agenda: booked time protected 10 min → 15 min",
        "reminders: [1 d] | reminders: [2 h, 2 d]"
            + " | agenda: reminders before the booked time 24 h → 48 h, 2 h",
        "walk-in-share: 60 | walk-in-share: 55 | booking etat-civil: walk-in share (%) 60 → 55",
        "give-back: {before: 3 h, keep: 30} | give-back: {before: 4 h, keep: 30}"
            + " | booking etat-civil: walk-in share given back 3 h → 4 h",
        "give-back: {before: 3 h, keep: 30} | give-back: {before: 3 h}"
            + " | booking etat-civil: share kept from then on (%) 30 → 0",
        "places: 12, late: 5 min | places: 9, late: 5 min | booking reunions: places 12 → 9",
        "hours: {monday-friday: \"08:30-12:30\"} | hours: {monday: \"08:30-12:30\"}"
            + " | presence lea-k: hours monday 08:30-12:30, tuesday 08:30-12:30,"
            + " wednesday 08:30-12:30, thursday 08:30-12:30, friday 08:30-12:30"
            + " → monday 08:30-12:30",
      })
  void every_way_of_calling_shows(String from, String to, String sentence) {
    assertThat(changes("en", from, to)).containsExactly(sentence);
  }

  @Test
  void an_order_counts() {
    assertThat(
            changes(
                "en",
                "  - {id: urbanisme, numbers: C001-C299}\n  - {id: impots, numbers: D001-D299}\n",
                "  - {id: impots, numbers: D001-D299}\n  - {id: urbanisme, numbers: C001-C299}\n"))
        .containsExactly("range: the order changes");
  }

  @Test
  void priorities_and_none_are_readable() {
    assertThat(
            changes(
                "en",
                "{passeports: {priority: 1, level: 90}, etat-civil",
                "{passeports: {priority: 2, level: 90}, etat-civil"))
        .containsExactly(
            "agent karim-b: serves passeports 1 · 90 %, etat-civil 2 · 55 %, elections 3"
                + " → etat-civil 2 · 55 %, passeports 2 · 90 %, elections 3");
    assertThat(changes("fr", "call-timeout: 3 min", "call-timeout: none"))
        .containsExactly("règles : délai d'absence 3 min → aucun");
  }
}
