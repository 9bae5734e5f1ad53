package parvis.server.configuration.problem;

import java.util.Map;
import java.util.stream.Stream;
import parvis.engine.configuration.Text;

/** What can be said about a document, in French and in English. */
public enum Message {
  DID_YOU_MEAN("Vouliez-vous dire « %s » ?", "Did you mean \"%s\"?"),
  POSSIBLE("Possibles : %s.", "Possible: %s."),
  NOTHING_POSSIBLE("Il n'y en a aucun.", "There is none."),

  SYNTAX(
      "Ce n'est pas du YAML lisible (%s). Vérifier le retrait (des espaces, jamais de tabulation)"
          + " et mettre entre guillemets un texte qui contient « : » ou « # ».",
      "This is not readable YAML (%s). Check the indentation (spaces, never tabs) and put quotes"
          + " around a text that contains \": \" or \"#\"."),
  EMPTY("Le document est vide.", "The document is empty."),
  TOO_LARGE(
      "Le document est trop grand : au plus %s éléments, renvois (*) compris.",
      "The document is too large: at most %s elements, aliases (*) included."),
  TAG(
      "Le type YAML « %s » n'a pas cours ici ; écrire la valeur seule.",
      "The YAML tag \"%s\" is not used here; write the value alone."),
  KEY_NOT_WORD("Une clé doit être un simple mot.", "A key must be a plain word."),
  DUPLICATE_KEY(
      "La clé « %s » est écrite deux fois ; n'en garder qu'une.",
      "The key \"%s\" is written twice; keep one."),
  UNKNOWN_KEY("Clé inconnue « %s ». %s", "Unknown key \"%s\". %s"),
  NOT_INHERITED(
      "« %s » n'est pas hérité de l'organisation, il n'y a rien à retirer. %s",
      "\"%s\" is not inherited from the organisation, there is nothing to remove. %s"),

  MISSING("Il manque « %s ».", "\"%s\" is missing."),
  NOT_A_LIST(
      "Écrire ici une liste : [a, b] ou une ligne « - … » par élément.",
      "Write a list here: [a, b] or one line \"- …\" per item."),
  NOT_A_TABLE("Écrire ici des lignes « clé: valeur ».", "Write lines \"key: value\" here."),
  NOT_A_WORD("Écrire ici une seule valeur.", "Write a single value here."),
  AT_LEAST_ONE("Il faut au moins un élément dans « %s ».", "\"%s\" needs at least one item."),

  ID(
      "« %s » n'est pas un identifiant : 1 à 40 minuscules sans accent, chiffres ou tirets, sans"
          + " tiret au début, comme « etat-civil ».",
      "\"%s\" is not an id: 1 to 40 small letters without accent, digits or hyphens, no hyphen"
          + " first, such as \"etat-civil\"."),
  DUPLICATE_ID(
      "L'identifiant « %s » sert déjà ; en choisir un autre.",
      "The id \"%s\" is already used; choose another."),
  RESERVED_ID(
      "« %s » est la classe de tout le monde ; choisir un autre identifiant.",
      "\"%s\" is everybody's class; choose another id."),
  UNKNOWN_SERVICE("Service inconnu « %s ». %s", "Unknown service \"%s\". %s"),
  UNKNOWN_AREA("Espace inconnu « %s ». %s", "Unknown area \"%s\". %s"),
  KEEP_CALLED_MISSING(
      "Dire d'abord combien de personnes restent appelées : « keep-called » du service ou de"
          + " l'espace.",
      "First say how many stay called: keep-called of the service or area."),
  UNKNOWN_RANGE("Tranche inconnue « %s ». %s", "Unknown range \"%s\". %s"),
  UNKNOWN_CLASS("Classe de priorité inconnue « %s ». %s", "Unknown priority class \"%s\". %s"),
  UNKNOWN_ANSWER("Réponse inconnue « %s ». %s", "Unknown answer \"%s\". %s"),
  UNKNOWN_NEED("Besoin inconnu « %s ». %s", "Unknown need \"%s\". %s"),
  UNKNOWN_BAND("Plage inconnue « %s ». %s", "Unknown band \"%s\". %s"),
  NOT_IN_STEPS(
      "Écrire une durée par pas de %s minutes, comme « 15 min ».",
      "Write a duration in steps of %s minutes, such as \"15 min\"."),
  GIVEN_BACK_TOO_LATE(
      "Écrire une durée plus longue que le délai de réservation (« notice » : %s) ; plus tard, le"
          + " public ne pourrait plus réserver ce qui est rendu.",
      "Write a longer time than the notice (%s); later, nobody from afar could book what is given"
          + " back."),
  NOTHING_GIVEN_BACK(
      "Écrire moins que ce qui est gardé jusque-là (« walk-in-share » : %s) ; sinon rien n'est"
          + " rendu.",
      "Write less than is kept until then (walk-in-share: %s); otherwise nothing is given back."),
  UNKNOWN_DESK("Guichet inconnu « %s ». %s", "Unknown desk \"%s\". %s"),
  UNKNOWN_AGENT("Agent inconnu « %s ». %s", "Unknown agent \"%s\". %s"),
  UNKNOWN_LANGUAGE(
      "« %s » n'est pas un code de langue ; en écrire un de deux lettres, comme fr, en ou es.",
      "\"%s\" is not a language code; write one of two letters, such as fr, en or es."),
  UNKNOWN_ZONE(
      "Fuseau horaire inconnu « %s » ; écrire par exemple Europe/Paris. %s",
      "Unknown time zone \"%s\"; write Europe/Paris, for instance. %s"),
  LATITUDE(
      "« %s » n'est pas une latitude : un nombre de -90 à 90, avec un point, comme 49.1193.",
      "\"%s\" is not a latitude: a number from -90 to 90, with a point, such as 49.1193."),
  LONGITUDE(
      "« %s » n'est pas une longitude : un nombre de -180 à 180, avec un point, comme 6.1757.",
      "\"%s\" is not a longitude: a number from -180 to 180, with a point, such as 6.1757."),
  UNKNOWN_CHOICE("« %s » n'est pas possible ici. %s", "\"%s\" is not possible here. %s"),
  TWICE("« %s » est nommé deux fois.", "\"%s\" is named twice."),

  DURATION(
      "« %s » n'est pas une durée possible : écrire 30 s, 12 min, 1 h ou 1 h 30 min, plus de 0 et"
          + " au plus 24 h.",
      "\"%s\" is not a possible duration: write 30 s, 12 min, 1 h or 1 h 30 min, more than 0 and"
          + " at most 24 h."),
  DAYS_AHEAD(
      "« %s » n'est pas un temps d'avance possible : écrire 30 min, 2 h ou 1 d (un jour), plus de 0"
          + " et au plus 60 d.",
      "\"%s\" is not a possible time ahead: write 30 min, 2 h or 1 d (one day), more than 0 and at"
          + " most 60 d."),
  TIME(
      "« %s » n'est pas une heure : écrire par exemple 04:00.",
      "\"%s\" is not a time of day: write 04:00, for instance."),
  HOURS(
      "« %s » : écrire « 08:30-12:30, 13:30-17:00 », chaque ouverture après la précédente, ou"
          + " « closed ».",
      "\"%s\": write \"08:30-12:30, 13:30-17:00\", each opening after the one before, or"
          + " \"closed\"."),
  DAY(
      "« %s » n'est pas un jour : écrire monday … sunday, ou monday-friday.",
      "\"%s\" is not a day: write monday … sunday, or monday-friday."),
  DATE(
      "« %s » n'est pas une date : écrire l'année, le mois et le jour, comme 2027-05-08.",
      "\"%s\" is not a date: write year, month and day, such as 2027-05-08."),
  UNKNOWN_CALENDAR(
      "Pas de jours fériés connus pour « %s » ; écrire un code de pays, ou de pays et de partie,"
          + " comme fr ou fr-57. %s",
      "No public holidays are known for \"%s\"; write the code of a country, or of a country and"
          + " a part of it, such as fr or fr-57. %s"),
  UNKNOWN_HOLIDAY("Jour férié inconnu « %s ». %s", "Unknown public holiday \"%s\". %s"),
  HOLIDAYS_OF_THE_SITE(
      "Les jours fériés sont ceux du site ; les écrire dans ses « hours ».",
      "Public holidays are those of the site; write them in its \"hours\"."),
  PERIOD_BACKWARDS(
      "La période irait du %s au %s ; mettre les dates dans l'ordre.",
      "The period would go from %s to %s; put the dates in order."),
  PERIOD_WITHOUT_HOURS(
      "Dire les horaires de la période : des jours comme monday-friday, ou « closed ».",
      "Say the hours of the period: days such as monday-friday, or \"closed\"."),
  PERIOD_TWICE(
      "Écrire des dates ou « school-holidays », pas les deux.",
      "Write dates or \"school-holidays\", not both."),
  NO_SCHOOL_HOLIDAYS(
      "Aucun calendrier de vacances scolaires n'est importé ; joindre son fichier iCalendar (.ics)"
          + " au document.",
      "No calendar of school holidays is imported; give its iCalendar file (.ics) with the"
          + " document."),
  SCHOOL_HOLIDAYS_UNKNOWN(
      "Aucune entrée du calendrier ne dit « %s » ; il contient : %s.",
      "No entry of the calendar says \"%s\"; it has: %s."),
  LINE_BOOKED(
      "« %s » est une file sans tickets : on s'y tient, on n'y prend pas rendez-vous. Retirer cette"
          + " ligne, ou écrire « kind: tickets » au service.",
      "\"%s\" is a line without tickets: people stand in it, nobody books a time. Remove this"
          + " entry, or write \"kind: tickets\" at the service."),
  ROOM_TOO_SMALL(
      "Une séance de « %s » reçoit %s personnes, et aucun poste qui le sert n'a plus de %s places."
          + " En écrire moins ici, ou davantage au poste de la salle.",
      "A session of \"%s\" receives %s people, and no desk that serves it has more than %s places."
          + " Write fewer here, or more at the desk of the room."),
  NEVER_OPEN(
      "Le service « %s » ne serait jamais ouvert : ses horaires, ou ceux de ses espaces, tombent"
          + " hors de ceux du site.",
      "The service \"%s\" would never be open: its hours, or those of its areas, lie outside those"
          + " of the site."),
  NOT_A_CALENDAR(
      "Ce n'est pas un calendrier lisible : il faut un fichier iCalendar avec des VEVENT.",
      "This is no readable calendar: an iCalendar file with VEVENTs is needed."),
  CALENDAR_TOO_LARGE(
      "Le calendrier est trop grand : au plus %s entrées.",
      "The calendar is too large: at most %s entries."),
  ENTRY_WITHOUT_NAME(
      "Cette entrée n'a pas de titre (SUMMARY).", "This entry has no title (SUMMARY)."),
  ENTRY_REPEATS(
      "Cette entrée se répète (RRULE) ; écrire une entrée par année.",
      "This entry repeats (RRULE); write one entry for each year."),
  ENTRY_WITHOUT_DAYS(
      "Cette entrée n'a pas de jours entiers : DTSTART;VALUE=DATE, et DTEND après lui s'il est"
          + " écrit.",
      "This entry has no whole days: DTSTART;VALUE=DATE, and DTEND after it where it is written."),
  NUMBERS(
      "« %s » n'est pas une tranche : écrire le premier et le dernier numéro comme ils"
          + " s'impriment, par exemple A001-A499 (au plus 4 majuscules et 6 chiffres).",
      "\"%s\" is not a range: write the first and the last number as printed, such as A001-A499"
          + " (at most 4 capitals and 6 digits)."),
  RANGE_TOO_SMALL(
      "La tranche n'a que %s numéros ; il en faut au moins %s.",
      "The range holds only %s numbers; it needs at least %s."),
  RANGES_OVERLAP(
      "Les tranches « %s » (%s) et « %s » (%s) se chevauchent ; séparer leurs numéros ou changer"
          + " de préfixe.",
      "The ranges \"%s\" (%s) and \"%s\" (%s) overlap; separate their numbers or change a prefix."),
  NO_PREFIX_LEFT(
      "Il ne reste pas de lettre libre pour ce service ; nommer une tranche avec « range ».",
      "No letter is left for this service; name a range with \"range\"."),
  NUMBER(
      "« %s » : écrire un nombre entier de %s à %s.",
      "\"%s\": write a whole number from %s to %s."),
  YES_OR_NO("« %s » : écrire yes ou no.", "\"%s\": write yes or no."),
  ICON(
      "« %s » n'est pas un nom de pictogramme : minuscules, chiffres et tirets, comme"
          + " building-community.",
      "\"%s\" is not an icon name: small letters, digits and hyphens, such as"
          + " building-community."),
  COLOUR(
      "« %s » n'est pas une couleur : écrire # et six chiffres hexadécimaux entre guillemets,"
          + " comme \"#14539a\".",
      "\"%s\" is not a colour: write # and six hexadecimal digits in quotes, such as"
          + " \"#14539a\"."),
  CONTRAST(
      "Un texte blanc sur %s n'est pas assez lisible (contraste %s, il faut 4,5) ; %s"
          + " conviendrait.",
      "White text on %s is not readable enough (contrast %s, 4.5 is needed); %s would do."),

  BLANK("Le texte est vide.", "The text is empty."),
  LANGUAGE_MISSING(
      "Les visiteurs lisent ce texte : il manque en %s. Écrire {%s}, ou {all: …} s'il est le même"
          + " partout.",
      "Visitors read this text: it is missing in %s. Write {%s}, or {all: …} if it is the same"
          + " everywhere."),
  LEAF_WITHOUT_SERVICE(
      "Un motif sans motifs plus fins (children) doit nommer son « service ».",
      "A reason without finer ones (children) must name its \"service\"."),
  LEAF_ONLY(
      "Un motif qui a des « children » n'a pas de « %s » ; l'écrire sur les motifs plus fins.",
      "A reason that has \"children\" has no \"%s\"; write it on the finer reasons."),
  AREA_AND_AREAS(
      "Écrire « area » ou « areas », pas les deux.", "Write \"area\" or \"areas\", not both."),
  OPENING_EMPTY(
      "Dire à partir de quand : « wait: 10 min », « length: 5 », ou les deux.",
      "Say from when on: \"wait: 10 min\", \"length: 5\", or both."),
  ONE_INTERVAL(
      "« %s » : écrire un seul intervalle, comme « 12:00-14:00 ».",
      "\"%s\": write one interval, such as \"12:00-14:00\"."),
  WHEN_EMPTY(
      "Dire quand le renfort est appelé : « waiting: 8 », « longest: 20 min » ou « expected: 30"
          + " min ».",
      "Say when help is called: \"waiting: 8\", \"longest: 20 min\" or \"expected: 30 min\"."),
  RELEASE_TOO_HIGH(
      "Le renfort partirait avec %s personnes en attente et reviendrait avec %s ; écrire un nombre"
          + " plus petit.",
      "Help would go with %s people waiting and come back with %s; write a smaller number."),
  LOADS_NOT_RISING(
      "Les seuils doivent croître : normal-from, puis busy-from, puis overloaded-from.",
      "The thresholds must rise: normal-from, then busy-from, then overloaded-from."),
  CEILING_NEEDED(
      "Sans « ceiling », un service moins prioritaire attendrait sans fin ; écrire une durée (seul"
          + " « priorities: weighted » s'en passe, avec « dial », « dial-by-band » et"
          + " « dial-by-load » sous 100).",
      "Without a \"ceiling\" a service of less priority could wait for ever; write a duration (only"
          + " \"priorities: weighted\" does without, with \"dial\", \"dial-by-band\" and"
          + " \"dial-by-load\" below 100)."),
  NOT_FOR_A_LINE(
      "« %s » est sans effet sur une file sans ticket (« kind: call-forward »), dont personne ne"
          + " connaît les attentes ; le retirer.",
      "\"%s\" has no effect on a line without tickets (\"kind: call-forward\"), whose waits nobody"
          + " knows; remove it."),
  NO_PAIR(
      "Aucun poste avec un agent ne peut recevoir « %s »%s ; les « serves » ne se croisent pas.",
      "No desk with an agent can receive \"%s\"%s; their \"serves\" do not meet."),
  NEED_NOT_OFFERED(
      "Aucun poste avec un agent n'offre « %s » pour le service « %s » ; l'ajouter au « offers » de"
          + " l'un d'eux.",
      "No desk with an agent offers \"%s\" for the service \"%s\"; add it to the \"offers\" of one"
          + " of them."),
  TOO_MANY_NEEDS(
      "Besoins et langues ensemble : au plus 60.", "Needs and languages together: at most 60."),
  NO_DESK(
      "Aucun poste ne peut recevoir le service « %s » ; l'ajouter au « serves » d'un poste.",
      "No desk is able to receive the service \"%s\"; add it to the \"serves\" of a desk."),
  NO_AGENT(
      "Aucun agent n'est habilité au service « %s » ; l'ajouter au « serves » d'un agent.",
      "No agent is allowed to serve \"%s\"; add it to the \"serves\" of an agent.");

  private final String fr;
  private final String en;

  Message(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  /** The message about {@code arguments}; one that is a text is said in each language. */
  public Text with(Object... arguments) {
    return new Text(Map.of("fr", fill(fr, "fr", arguments), "en", fill(en, "en", arguments)));
  }

  private static String fill(String pattern, String language, Object... arguments) {
    return String.format(
            pattern,
            Stream.of(arguments)
                .map(one -> one instanceof Text text ? text.in(language) : one)
                .toArray())
        .strip();
  }
}
