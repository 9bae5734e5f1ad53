package parvis.server.configuration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule broken once in a document laid over a right one. */
class RuleTest {
  private static final String RIGHT =
      """
      id: base
      name: {all: Base}
      languages: [fr, en]
      areas:
        - {id: hall, name: {fr: Hall, en: Hall}}
      ranges:
        - {id: etat-civil, numbers: A001-A499}
      services:
        - {id: etat-civil, name: {fr: État civil, en: Registry}}
        - {id: passeports, name: {fr: Passeports, en: Passports}}
      reasons:
        - {id: acte, name: {fr: Un acte, en: A certificate}, service: etat-civil}
      answers:
        - {id: fait, name: Fait}
      desks:
        - {id: guichet-1}
      agents:
        - {id: lea, name: Léa M.}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: Mairie #! id: \"Mairie\" is not an id",
        "id: -mairie #! id: 1 to 40 small letters",
        "name: {fr: Mairie, zz: Town} #! name.zz: two letters",
        "areas: [{id: x, name: {fr: X}}] #! areas[0].name: missing in en",
        "name: Mairie #! name: {fr: …, en: …}",
        "name: {fr: \"\", en: Town hall} #! name.fr: The text is empty",
        "name: [Mairie] #! name: single value",
        "brand: {messages: [{}]} #! brand.messages[0]: The text is empty",
        "serivces: [] #! serivces: Did you mean \"services\"?",
        "languages: [fr, english] #! languages[1]: \"english\" is not a language code",
        "languages: [] #! languages: at least one",
        "languages: [fr, en, fr] #! languages[2]: named twice",
        "languages: fr #! languages: Write a list",
        "zone: Europe/Pari #! zone: Did you mean \"Europe/Paris\"?",
        "zone: nowhere at all #! zone: write Europe/Paris",
        "location: {latitude: 49.1} #! location.longitude: is missing",
        "location: {latitude: \"49,1\", longitude: 6} #! location.latitude: with a point",
        "location: {latitude: 90.01, longitude: 6} #! location.latitude: from -90 to 90",
        "location: {latitude: -90, longitude: 181} #! location.longitude: from -180 to 180",
        "location: {latitude: \"\", longitude: 6} #! location.latitude: The text is empty",
        "location: {lat: 1, latitude: 1, longitude: 6} #! location.lat: Unknown key",
        "hours: 08:30-12:00 #! hours: key: value",
        "hours: {montag: closed} #! hours.montag: monday-friday",
        "hours: {monday: \"12:00-08:00\"} #! hours.monday: each opening after",
        "hours: {monday: \"08:00-12:00, 11:00-13:00\"} #! hours.monday: each opening after",
        "hours: {monday: \"8h-12h\"} #! hours.monday: 08:30-12:30",
        "hours: {friday-monday: closed} #! hours.friday-monday: is not a day",
        "hours: {monday: \"20:00-24:00, 24:00-24:00\"} #! hours.monday: each opening after",
        "hours: {public-holidays: fr-75} #! hours.public-holidays: are known for \"fr-75\"",
        "hours: {public-holidays: zz} #! hours.public-holidays: are known for \"zz\"",
        "hours: {public-holidays: [fr]} #! hours.public-holidays: single value",
        "hours: {public-holidays: {open: [x]}} #! hours.public-holidays.calendar: is missing",
        "hours: {public-holidays: {calendar: fr, open: [easter-munday]}}"
            + " #! hours.public-holidays.open[0]: Did you mean \"easter-monday\"?",
        "hours: {public-holidays: {calendar: fr, part: 57}} #! hours.public-holidays.part: Unknown"
            + " key",
        "hours: {days: {24/12/2026: closed}} #! hours.days.24/12/2026: year, month and day",
        "hours: {days: {2027-02-29: closed}} #! hours.days.2027-02-29: is not a date",
        "hours: {days: {2026-12-24: noon}} #! hours.days.2026-12-24: 08:30-12:30",
        "hours: {days: {2026-12-24: {name: {fr: N, en: N}}}} #! hours.days.2026-12-24.hours:"
            + " missing",
        "hours: {days: {2026-12-24: {name: X, hours: closed}}}"
            + " #! hours.days.2026-12-24.name: missing in en",
        "hours: {days: [2026-12-24]} #! hours.days: key: value",
        "hours: {periods: {a: 1}} #! hours.periods: Write a list",
        "hours: {periods: [{name: {all: N}, from: 2026-07-01, to: 2026-08-31}]}"
            + " #! hours.periods[0].hours: Say the hours of the period",
        "hours: {periods: [{name: {all: N}, from: 2026-08-31, to: 2026-07-01, hours: closed}]}"
            + " #! hours.periods[0].to: put the dates in order",
        "hours: {periods: [{name: {all: N}, from: 2026-07-01, hours: closed}]}"
            + " #! hours.periods[0].to: is missing",
        "hours: {periods: [{from: 2026-07-01, to: 2026-07-02, hours: closed}]}"
            + " #! hours.periods[0].name: is missing",
        "hours: {periods: [{school-holidays: all, hours: {lundi: closed}}]}"
            + " #! hours.periods[0].hours.lundi: is not a day",
        "hours: {periods: [{school-holidays: zone d, hours: closed}]}"
            + " #! hours.periods[0].school-holidays: No entry of the calendar says \"zone d\"",
        "hours: {periods: [{school-holidays: all, from: 2026-07-01, hours: closed}]}"
            + " #! hours.periods[0].from: not both",
        "services: [{id: etat-civil, hours: {public-holidays: fr}}]"
            + " #! services[0].hours.public-holidays: those of the site",
        "hours: {monday: \"08:00-12:00\"}\nservices: [{id: etat-civil, hours: {sunday:"
            + " \"08:00-12:00\"}}] #! services[0]: would never be open",
        "areas: [{id: hall}, {id: étage, name: {all: X}}] #! areas[1].id: is not an id",
        "classes: [{id: standard, name: X}] #! classes[0].id: everybody's class",
        "classes: [{id: vip, name: X, order: haut}] #! classes[0].order: from -1000 to 1000",
        "ranges: [{id: p, numbers: A400-A600}] #! ranges[0].numbers: \"etat-civil\" (A001-A499)"
            + " and \"p\" (A400-A600) overlap",
        "ranges: [{id: p, numbers: B1-B9}] #! ranges[0].numbers: only 9 numbers",
        "ranges: [{id: p, numbers: B9-B1}] #! ranges[0].numbers: as printed",
        "ranges: [{id: p, numbers: B1-C99}] #! ranges[0].numbers: as printed",
        "ranges: [{id: p}] #! ranges[0].numbers: \"numbers\" is missing",
        "services: [{id: etat-civil, range: etatcivil}] #! services[0].range: Did you mean"
            + " \"etat-civil\"?",
        "services: [{id: etat-civil, area: haal}] #! services[0].area: Did you mean \"hall\"?",
        "services: [{id: etat-civil, target: 0 min}] #! services[0].target: more than 0",
        "services: [{id: etat-civil, targets: {noticed: 0 s}}] #! services[0].targets.noticed:"
            + " more",
        "services: [{id: etat-civil, targets: {seen: 2 min}}] #! services[0].targets.seen: Unknown"
            + " key",
        "answers: [{id: fait, name: Fait, solved: maybe}] #! answers[0].solved: yes or no",
        "services: [{id: etat-civil, target: 25 h}] #! services[0].target: at most 24 h",
        "services: [{id: etat-civil, target: vite}] #! services[0].target: \"vite\" is not",
        "services: [{id: etat-civil, tagret: 3 min}] #! services[0].tagret: \"target\"?",
        "services: [{id: etat-civil, expectedDuration: 3 min}]"
            + " #! services[0].expectedDuration: Did you mean \"expected-duration\"?",
        "services: [{id: etat-civil, ceiling: {a: 1}}] #! services[0].ceiling: a single value",
        "services: [{id: etat-civil, confirmation: agents}] #! services[0].confirmation:"
            + " \"agent\"?",
        "services: [{id: etat-civil, answer-required: perhaps}]"
            + " #! services[0].answer-required: write yes or no",
        "services: [{id: etat-civil, last-ranks: {by-load: late}}]"
            + " #! services[0].last-ranks.by-load: write yes or no",
        "services: [{id: etat-civil, icon: Carré}] #! services[0].icon: not an icon name",
        "services: [{id: a, name: {all: A}}, {id: a, name: {all: A}}]"
            + " #! services[1].id: \"a\" is already used",
        "services: [{name: {all: A}}] #! services[0].id: \"id\" is missing",
        "services: {etat-civil: 1} #! services: Write a list",
        "services: [etat-civil] #! services[0]: key: value",
        "reasons: [{id: b, name: {all: B}}] #! reasons[0].service: must name its \"service\"",
        "reasons: [{id: acte, service: etat}] #! reasons[0].service: Unknown service \"etat\"",
        "reasons: [{id: b, name: {all: B}, service: passeports, children: [{id: x, name: {all: X},"
            + " service: passeports}]}] #! reasons[0].service: has no \"service\"",
        "reasons: [{id: b, name: {all: B}, children: [{id: acte, name: {all: X}, service:"
            + " etat-civil}]}] #! reasons[0].children[0].id: already used",
        "reasons: [{id: acte, answers: [fiat]}] #! reasons[0].answers[0]: \"fait\"?",
        "reasons: [{id: acte, priority-class: vip}] #! reasons[0].priority-class: priority",
        "reasons: [{id: acte, documents: [Photo]}] #! reasons[0].documents[0]: missing in en",
        "reasons: [{id: acte, hint: Vite}] #! reasons[0].hint: missing in en",
        "reasons: [{id: acte, advice: En ligne}] #! reasons[0].advice: missing in en",
        "reasons: [] #! reasons: at least one",
        "desks: [] #! desks: at least one",
        "agents: [] #! agents: at least one",
        "desks: [{id: guichet-1, serves: [etatcivil]}] #! desks[0].serves[0]: \"etat-civil\"?",
        "desks: [{id: guichet-1, serves: {etat-civil: 0}}]"
            + " #! desks[0].serves.etat-civil: from 1 to 99",
        "desks: [{id: guichet-1, serves: etat-civil}] #! desks[0].serves: Write a list",
        "desks: [{id: guichet-1, area: cave}] #! desks[0].area: Possible: hall",
        "desks: [{id: guichet-1, arrow: west}] #! desks[0].arrow: none, left, right, up, down",
        "desks: [{id: guichet-1, name: Guichet}] #! desks[0].name: missing in en",
        "desks: [{id: guichet-1, nam: {all: G}}] #! desks[0].nam: \"name\"?",
        "agents: [{id: lea, serves: {etat: 1}}] #! agents[0].serves.etat: Unknown service",
        "agents: [{id: lea, rights: [pik]}] #! agents[0].rights[0]: Did you mean \"pick\"?",
        "agents: [{id: lea, name: \"\"}] #! agents[0].name: The text is empty",
        "agents: [{id: max}] #! agents[0].name: \"name\" is missing",
        "rules: {recall-limit: -1} #! rules.recall-limit: from 0 to 20",
        "rules: {day-reset: 25:00} #! rules.day-reset: write 04:00",
        "rules: {undo-window: none} #! rules.undo-window: is not a possible duration",
        "rules: {recal-limit: 2} #! rules.recal-limit: Did you mean \"recall-limit\"?",
        "services: [{id: etat-civil, area: hall, areas: [hall]}] #! services[0].area: not both",
        "services: [{id: etat-civil, areas: [haal]}] #! services[0].areas[0]: \"hall\"?",
        "services: [{id: etat-civil, kind: line}] #! services[0].kind: tickets, call-forward",
        "services: [{id: etat-civil, ceiling: none}] #! services[0]: could wait for ever",
        "rules: {priorities: weighted, dial-by-load: {light: 100}}\nservices:\n  - id: etat-civil"
            + " #! services[0]: could wait for ever\n    ceiling: none",
        "rules: {priorities: weighted}\nservices:\n  - id: etat-civil"
            + " #! services[0]: could wait for ever\n    ceiling: none\n    dial: 100",
        "services:\n  - id: etat-civil\n    kind: call-forward\n"
            + "    tiers: [{wait: 5 min}] #! services[0].tiers: no effect on a line",
        "services: [{id: etat-civil, kind: call-forward}]\ndesks:\n  - id: guichet-1\n"
            + "    serves: {passeports: 1, etat-civil: {length: 6}}"
            + " #! desks[0].serves.etat-civil.length: no effect on a line",
        "services: [{id: etat-civil, kind: call-forward}]\nagents:\n  - id: lea\n"
            + "    serves: {passeports: 1, etat-civil: {tier: 2}}"
            + " #! agents[0].serves.etat-civil.tier: no effect on a line",
        "services: [{id: etat-civil, tiers: [{}]}] #! services[0].tiers[0].wait: from when on",
        "services: [{id: etat-civil, preferred-level: 101}]"
            + " #! services[0].preferred-level: from 0 to 100",
        "services: [{id: etat-civil, guarantee: sometimes}]"
            + " #! services[0].guarantee: never, on-request, always",
        "services: [{id: etat-civil, pre-call: {pool: 0}}]"
            + " #! services[0].pre-call.pool: from 1 to 50",
        "services: [{id: etat-civil, tokens: [smile]}] #! services[0].tokens[0]: symbol, badge",
        "reasons: [{id: acte, needs: [lsf]}] #! reasons[0].needs[0]: Unknown need",
        "needs: [{id: lsf, name: {all: LSF}}]\nreasons:\n  - id: acte #! reasons[0]: No desk with"
            + " an agent offers \"lsf\"\n    needs: [lsf]",
        "bands: [{id: m, name: M, hours: \"12:00-14:00, 15:00-16:00\"}]"
            + " #! bands[0].hours: one interval",
        "bands: [{id: m, name: M, days: lundi, hours: \"12:00-14:00\"}] #! bands[0].days: monday",
        "desks: [{id: guichet-1, mode: auto}] #! desks[0].mode: manual, standing, automatic",
        "desks: [{id: guichet-1, automatic-call: often}]"
            + " #! desks[0].automatic-call: after-service, room-free, keep-called",
        "desks: [{id: guichet-1, automatic-call: keep-called}]"
            + " #! desks[0].automatic-call: keep-called of the service or area",
        "rules: {automatic-call: keep-called}"
            + " #! rules.automatic-call: keep-called of the service or area",
        "areas: [{id: hall, keep-called: 0}] #! areas[0].keep-called: from 1 to 100",
        "services: [{id: etat-civil, keep-called: 101}]"
            + " #! services[0].keep-called: from 1 to 100",
        "services: [{id: etat-civil, group-minimum: 201}]"
            + " #! services[0].group-minimum: from 0 to 200",
        "services: [{id: etat-civil, pre-call: {area: salon}}]"
            + " #! services[0].pre-call.area: Unknown area",
        "services: [{id: etat-civil, pre-call: {notice: soon}}]"
            + " #! services[0].pre-call.notice: not a possible duration",
        "rules: {guarantee: {tolerance: none}}"
            + " #! rules.guarantee.tolerance: not a possible duration",
        "rules: {guarantee: {offer-early: perhaps}} #! rules.guarantee.offer-early: yes",
        "desks: [{id: guichet-1, seats: 5}] #! desks[0].seats: from 1 to 4",
        "desks: [{id: guichet-1, places: 0}] #! desks[0].places: from 1 to 200",
        "desks: [{id: guichet-1, bands: {midi: [etat-civil]}}]"
            + " #! desks[0].bands.midi: Unknown band",
        "agents: [{id: lea, serves: {etat-civil: {level: 0}}}]"
            + " #! agents[0].serves.etat-civil.level: from 1 to 100",
        "agents: [{id: lea, serves: {etat-civil: {tier: 6}}}]"
            + " #! agents[0].serves.etat-civil.tier: from 1 to 5",
        "agents: [{id: lea, languages: [klingon]}] #! agents[0].languages[0]: not a language code",
        "agenda: {services: [{service: etat}]} #! agenda.services[0].service: Unknown service",
        "agenda: {services: [{service: etat-civil, choose-agent: who}]}"
            + " #! agenda.services[0].choose-agent: yes",
        "agenda: {services: [{service: etat-civil, every: 7 min}]}"
            + " #! agenda.services[0].every: 5",
        "agenda: {services: [{service: etat-civil, walk-in-share: 101}]}"
            + " #! agenda.services[0].walk-in-share: from 0 to 100",
        "agenda: {services: [{service: etat-civil, give-back: {keep: 10}}]}"
            + " #! agenda.services[0].give-back.before: is missing",
        "agenda: {services: [{service: etat-civil, give-back: {before: soon}}]}"
            + " #! agenda.services[0].give-back.before: is not a possible time ahead",
        "agenda: {services: [{service: etat-civil, notice: 3 h, give-back: {before: 3 h}}]}"
            + " #! agenda.services[0].give-back.before: longer time than the notice (3 h)",
        "agenda: {services: [{service: etat-civil, give-back: {before: 3 h, keep: 40}}]}"
            + " #! agenda.services[0].give-back.keep: less than is kept until then",
        "agenda: {services: [{service: etat-civil, give-back: {before: 3 h, keep: -1}}]}"
            + " #! agenda.services[0].give-back.keep: from 0 to 99",
        "agenda: {services: [{service: etat-civil, when-late: never}]}"
            + " #! agenda.services[0].when-late: walk-in, penalty, refused",
        "agenda: {services: [{every: 15 min}]} #! agenda.services[0].service: is missing",
        "agenda: {services: [{service: etat-civil, notise: 1 h}]}"
            + " #! agenda.services[0].notise: \"notice\"?",
        "agenda: {presence: [{agent: bob}]} #! agenda.presence[0].agent: Unknown agent",
        "agenda: {open-bookings: 0} #! agenda.open-bookings: from 1 to 50",
        "services: [{id: etat-civil, kind: call-forward}]\nagenda: {services: [{service:"
            + " etat-civil}]} #! agenda.services[0]: line without tickets",
        "desks: [{id: guichet-1, places: 8}]\nagenda: {services: [{service: etat-civil, places: 9}]}"
            + " #! agenda.services[0]: more than 8 places",
        "agenda: {share: 101} #! agenda.share: from 0 to 100",
        "agenda: {protect: soon} #! agenda.protect: not a possible duration",
        "agenda: {reminders: 1 d} #! agenda.reminders: Write a list here",
        "agenda: {reminders: [2 h, 61 d]} #! agenda.reminders[1]: at most 60 d",
        "agenda: {offer-for: none} #! agenda.offer-for: not a possible duration",
        "agenda: {order: first} #! agenda.order: booked-first, by-wait",
        "reinforcement: [{id: r, name: R, services: [etat-civil], helpers: [bob],"
            + " when: {waiting: 5}}] #! reinforcement[0].helpers[0]: Unknown agent",
        "reinforcement: [{id: r, name: R, services: [etat-civil], helpers: [lea]}]"
            + " #! reinforcement[0].when: Say when",
        "reinforcement: [{id: r, name: R, services: [etat-civil], helpers: [lea],"
            + " when: {waiting: 5}, release-at: 5}] #! reinforcement[0].release-at: smaller number",
        "rules: {mode: auto} #! rules.mode: manual, standing, automatic",
        "rules: {priorities: fair} #! rules.priorities: strict, weighted",
        "rules: {dial: 120} #! rules.dial: from 0 to 100",
        "rules: {dial-by-load: {busy-from: 5 min}} #! rules.dial-by-load.busy-from: must rise",
        "rules: {dial-by-band: {midi: 5}} #! rules.dial-by-band.midi: Unknown band",
        "rules: {send-on-warning: 0} #! rules.send-on-warning: from 1 to 20",
        "rules: {closed-targets: open} #! rules.closed-targets: warned, refused",
        "rules: {usual-agent: maybe} #! rules.usual-agent: none, preferred, required",
        "rules: {customer-memory: 5} #! rules.customer-memory: from 30 to 3650",
        "agents: [{id: lea, sends-to: {services: [nowhere]}}]"
            + " #! agents[0].sends-to.services[0]: Unknown service",
        "agents: [{id: lea, sends-to: {desks: [guichet-9]}}]"
            + " #! agents[0].sends-to.desks[0]: Unknown desk \"guichet-9\". Did you mean",
        "agents: [{id: lea, sends-to: {agents: [bob]}}]"
            + " #! agents[0].sends-to.agents[0]: Unknown agent",
        "desks: [{id: guichet-1, sends-to: none}] #! desks[0].sends-to: key: value",
        "desks: [{id: guichet-1, sends-to: {service: []}}] #! desks[0].sends-to.service:"
            + " \"services\"?",
        "rules: {guarantee: {share: 0}} #! rules.guarantee.share: from 1 to 100",
        "brand: {colour: \"#ffcc00\"} #! brand.colour: contrast 1.5, 4.5 is needed",
        "brand: {colour: blue} #! brand.colour: six hexadecimal digits",
        "brand: {messages: [Bonjour]} #! brand.messages[0]: missing in en",
        "zone: !x Europe/Paris #! zone: YAML tag",
        "zone: !!java.net.URL x #! : Global tag is not allowed",
        "id: a\nid: b #! id: written twice",
        "answers-removed: [fiat] #! answers-removed[0]: nothing to remove. Did you mean \"fait\"?",
        "answers-removed: fait #! answers-removed: Write a list",
        "brands-removed: [x] #! brands-removed[0]: nothing to remove",
      })
  void names_line_and_field(String site) {
    new MarkedDocument(site).check(RIGHT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        desks: [{id: guichet-1, serves: [etat-civil]}]
        services:
          - {id: passeports} #! services[0]: No desk is able
        """,
        """
        agents: [{id: lea, serves: [etat-civil]}]
        services:
          - {id: passeports} #! services[0]: No agent is allowed
        """
      })
  void names_a_service_that_nobody_serves(String site) {
    new MarkedDocument(site).check(RIGHT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#! : The document is empty",
        "- a #! : key: value",
        "id: a\nname: [b\nzone: c: d #! : not readable YAML",
        "id: a\n\tname: b #! : indentation",
        "id: a\nname: b\nname: *nobody #! : not readable YAML",
        "id: \"\u0001\" #! : U+0001",
      })
  void names_the_line_of_what_is_no_yaml(String site) {
    new MarkedDocument(site).check(null);
  }
}
