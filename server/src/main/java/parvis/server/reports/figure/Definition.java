package parvis.server.reports.figure;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each figure about legs means, in the order of the columns; printed with every export. */
@SuppressWarnings("ImmutableEnumChecker") // method references hold no state
public enum Definition implements Defined {
  ARRIVED(
      Section.PEOPLE,
      Figures::arrived,
      "passages commencés : rang pris, ou envoyé ici par un autre service",
      "legs that began: rank taken, or sent on to here"),
  CALLED(Section.PEOPLE, Figures::called, "appelés au moins une fois", "called at least once"),
  RECEIVED(
      Section.PEOPLE,
      Figures::received,
      "dont la réception a commencé ; base des attentes, sauf file sans ticket",
      "whose service began; the waits are about these, lines without tickets left out"),
  SERVED(Section.PEOPLE, Figures::served, "reçus jusqu'au bout", "received to the end"),
  SENT_ON(
      Section.PEOPLE, Figures::sentOn, "reçus puis orientés ailleurs", "received, then sent on"),
  NO_SHOW(
      Section.PEOPLE,
      Figures::noShow,
      "appelés, absents et non revenus à temps",
      "called, did not come and did not come back in time"),
  LEFT(
      Section.PEOPLE, Figures::left, "partis d'eux-mêmes sans réception", "left by their own wish"),
  CANCELLED(Section.PEOPLE, Figures::cancelled, "annulés par le personnel", "cancelled by staff"),
  EXPIRED(
      Section.PEOPLE,
      Figures::expired,
      "encore ouverts à la clôture",
      "still open when the day was swept"),
  OPEN(Section.PEOPLE, Figures::open, "pas encore terminés", "not over yet"),
  RECALLED(
      Section.PEOPLE,
      Figures::recalled,
      "appels répétés : appels moins un, en somme",
      "repeated calls: calls less one, summed"),
  PICKED(
      Section.PEOPLE,
      Figures::picked,
      "choisis par un agent et non par la règle",
      "chosen by an agent instead of the rule"),
  MEAN_WAIT_SECONDS(
      Section.TIMES,
      Figures::meanWaitSeconds,
      "attente moyenne des reçus : début du passage au dernier appel",
      "mean wait of the received: from the start of the leg to the last call"),
  P90_WAIT_SECONDS(
      Section.TIMES,
      Figures::p90WaitSeconds,
      "attente que 90 % des reçus n'ont pas dépassée (plus proche rang)",
      "wait that 90 % of the received did not exceed (nearest rank)"),
  WITHIN_TARGET(
      Section.TIMES,
      Figures::withinTarget,
      "part des reçus dont l'attente n'a pas dépassé l'objectif d'alors, de 0 à 1",
      "share of the received who waited no longer than the target of that time, 0 to 1"),
  MEAN_WALK_SECONDS(
      Section.TIMES,
      Figures::meanWalkSeconds,
      "ralliement moyen : dernier appel à présence, pris sans appel exclus",
      "mean walk: from the last call to presence, those taken without a call left out"),
  MEAN_SERVICE_SECONDS(
      Section.TIMES,
      Figures::meanServiceSeconds,
      "réception moyenne : début à fin, mises en attente déduites, expirés exclus",
      "mean service: from start to end less holds, expired ones left out"),
  MEAN_TIME_TO_LEAVE_SECONDS(
      Section.TIMES,
      Figures::meanTimeToLeaveSeconds,
      "temps moyen avant départ de ceux qui sont partis, compté à part",
      "mean time until those who left did so, shown apart"),
  ASKED_SHARE(
      Section.CALLS,
      of(Figures::calls, CallFigures::askedShare),
      "part des appels demandés par l'agent, de 0 à 1 ; par l'appel qui compte, le dernier, de"
          + " chaque passage dont on le connaît",
      "share of calls for which the agent asked, 0 to 1; by the call that counts, the last one, of"
          + " each leg where it is known"),
  STANDING_SHARE(
      Section.CALLS,
      of(Figures::calls, CallFigures::standingShare),
      "part des appels permanents : le poste attendait déjà quelqu'un",
      "share of standing calls: the desk stood ready for somebody"),
  AUTOMATIC_SHARE(
      Section.CALLS,
      of(Figures::calls, CallFigures::automaticShare),
      "part des appels automatiques",
      "share of calls made by the system"),
  GROUP_SHARE(
      Section.CALLS,
      of(Figures::calls, CallFigures::groupShare),
      "part des appels en groupe",
      "share of calls together with others"),
  PICKED_SHARE(
      Section.CALLS,
      of(Figures::calls, CallFigures::pickedShare),
      "part des appels ou prises en charge d'une personne choisie dans la liste",
      "share of calls or takings of a precise person, out of the list"),
  JUMPED(
      Section.CALLS,
      of(Figures::calls, CallFigures::jumped),
      "personnes mieux placées devancées par ces choix d'agents, en somme",
      "people with an earlier place who were passed over by agents' picks, summed"),
  RECYCLED(
      Section.CALLS,
      of(Figures::calls, CallFigures::recycled),
      "remises dans la file après un appel sans réponse, en somme",
      "times that somebody was put back among those who wait after a call without answer, summed"),
  PRE_CALLED(
      Section.CALLS,
      of(Figures::calls, CallFigures::preCalled),
      "prévenus que leur tour approche",
      "told that their turn is near"),
  COMING(
      Section.CALLS,
      of(Figures::calls, CallFigures::coming),
      "dont ont répondu qu'ils viennent",
      "of these, answered that they come"),
  MEAN_NOTICE_SECONDS(
      Section.CALLS,
      of(Figures::calls, CallFigures::meanNoticeSeconds),
      "préavis moyen : du pré-appel au premier appel qui le suit",
      "mean notice: from being told to the first call after it"),
  MEAN_ACKNOWLEDGE_SECONDS(
      Section.CALLS,
      of(Figures::calls, CallFigures::meanAcknowledgeSeconds),
      "temps moyen jusqu'à la prise en compte : début de la visite à la première attention du"
          + " personnel, au plus tard la présence ; premiers passages, file sans ticket exclue",
      "mean time until noticed: from the start of the visit until staff noticed the person, presence at"
          + " the latest; first legs, lines without tickets left out"),
  PERSONAL_CUSTOMERS(
      Section.CALLS,
      of(Figures::calls, CallFigures::known),
      "clients personnels reçus ; premiers passages",
      "personal customers received; first legs"),
  BY_USUAL_AGENT(
      Section.CALLS,
      of(Figures::calls, CallFigures::byUsualAgent),
      "part de ceux-ci reçue par leur agent habituel, de 0 à 1",
      "share of these received by their usual agent, 0 to 1"),
  SENT_AGAIN(
      Section.CALLS,
      of(Figures::calls, CallFigures::sentAgain),
      "orientés ailleurs alors qu'ils venaient déjà d'un autre passage de la même visite",
      "sent on although they came from an earlier leg of the same visit already"),
  WAIT_IN_ALL(
      Section.CALLS,
      of(Figures::calls, CallFigures::meanWaitInAllSeconds),
      "attente moyenne en tout de ceux qui, orientés, sont reçus à nouveau : la somme de celles de"
          + " leurs passages, y compris dans un autre site",
      "mean wait in all of those received again after being sent on: the sum of those of their legs,"
          + " also at another site"),
  PROMISED(
      Section.PROMISES,
      of(Figures::promises, PromiseFigures::promised),
      "à qui une heure a été garantie : pas d'appel avant",
      "who were promised a time before which they are not called"),
  PROMISES_KEPT(
      Section.PROMISES,
      of(Figures::promises, PromiseFigures::promisesKept),
      "part de ceux-ci, une fois appelés, dont aucun appel n'est venu avant cette heure ou avant"
          + " qu'ils disent être de retour, de 0 à 1",
      "share of these, once called, of whom no call came before that time or before they said that"
          + " they were back, 0 to 1"),
  WITHIN_ANNOUNCED(
      Section.PROMISES,
      of(Figures::promises, PromiseFigures::withinAnnounced),
      "part des reçus à qui une attente fut annoncée et dont l'attente est restée dans la"
          + " fourchette, bornes comprises, de 0 à 1",
      "share of the received who were told a range of the wait and waited within it, ends included,"
          + " 0 to 1"),
  NOTICED_WITHIN(
      Section.STEPS,
      of(Figures::steps, StepFigures::noticedWithin),
      "part des premiers passages remarqués par le personnel dans l'objectif de prise en compte du"
          + " service alors, de 0 à 1 ; présence au plus tard, file sans ticket et services sans"
          + " objectif exclus",
      "share of first legs noticed by staff within the target that the service had then, 0 to 1;"
          + " presence at the latest, lines without tickets and services without a target left"
          + " out"),
  P90_NOTICED_SECONDS(
      Section.STEPS,
      of(Figures::steps, StepFigures::p90NoticedSeconds),
      "temps que 90 % d'entre eux n'ont pas dépassé avant d'être remarqués",
      "time that 90 % of these did not exceed until noticed, target or not"),
  PRESENT_WITHIN(
      Section.STEPS,
      of(Figures::steps, StepFigures::presentWithin),
      "part des ralliements (dernier appel à présence) dans leur objectif, de 0 à 1 ; pris sans"
          + " appel et services sans objectif exclus",
      "share of walks, from the last call to presence, within their target, 0 to 1; those taken"
          + " without a call and services without a target left out"),
  P90_PRESENT_SECONDS(
      Section.STEPS,
      of(Figures::steps, StepFigures::p90PresentSeconds),
      "ralliement que 90 % n'ont pas dépassé",
      "walk that 90 % did not exceed"),
  STARTED_WITHIN(
      Section.STEPS,
      of(Figures::steps, StepFigures::startedWithin),
      "part des reçus pris en charge (début du passage au début de la réception) dans l'objectif,"
          + " de 0 à 1 ; file sans ticket et services sans objectif exclus",
      "share of the received whose service began, counted from the start of the leg, within the"
          + " target, 0 to 1; lines without tickets and services without a target left out"),
  MEAN_STARTED_SECONDS(
      Section.STEPS,
      of(Figures::steps, StepFigures::meanStartedSeconds),
      "temps moyen du début du passage au début de la réception",
      "mean time from the start of the leg until the service began"),
  P90_STARTED_SECONDS(
      Section.STEPS,
      of(Figures::steps, StepFigures::p90StartedSeconds),
      "temps que 90 % des reçus n'ont pas dépassé jusqu'au début de la réception",
      "time that 90 % of the received did not exceed until the service began"),
  MEAN_DIAL(
      Section.MATCH,
      of(Figures::match, MatchFigures::meanDial),
      "réglage moyen vitesse/qualité lors des appels des reçus, de 0 (vitesse) à 100 (qualité)",
      "mean dial at the calls of the received, 0 for speed to 100 for quality"),
  AT_PREFERRED_LEVEL(
      Section.MATCH,
      of(Figures::match, MatchFigures::atPreferredLevel),
      "part des reçus dont l'agent avait au moins le niveau préféré du service à ce moment, de 0 à"
          + " 1 ; services sans niveau préféré exclus",
      "share of the received whose agent had at least the level that the service preferred then, 0"
          + " to 1; services without a preferred level left out"),
  AT_PREFERRED_BY_SPEED(
      Section.MATCH,
      of(Figures::match, MatchFigures::atPreferredBySpeed),
      "la même part si le réglage avait été à la vitesse à chacun de ces appels : personne n'est"
          + " gardé, et passe qui a le plus attendu au regard de son objectif ; l'écart est le gain"
          + " du réglage",
      "the same share had the dial stood at speed at each of these calls: nobody is kept, and the"
          + " longest wait against its target goes first; the difference is what the dial gained"),
  HELD_BACK(
      Section.MATCH,
      of(Figures::match, MatchFigures::heldBack),
      "reçus gardés un temps pour un agent plus qualifié pendant qu'un autre était appelé à leur"
          + " place, ou qu'un poste se tenait prêt",
      "received who were kept a while for a better match, while somebody else was called instead or"
          + " a desk stood ready"),
  MEAN_HELD_BACK_SECONDS(
      Section.MATCH,
      of(Figures::match, MatchFigures::meanHeldBackSeconds),
      "attente supplémentaire moyenne que cela a coûté : du premier appel d'un autre à leur place,"
          + " ou du moment où un poste prêt les aurait reçus, à leur propre appel, zéro pour les"
          + " autres, sur tous les reçus",
      "mean extra wait that this cost: from the first call of somebody else instead, or from when a"
          + " desk that stood ready would have received them, to their own call, zero for everybody"
          + " else, over all the received"),
  PASSED_OVER(
      Section.MATCH,
      of(Figures::match, MatchFigures::passedOver),
      "reçus que la vitesse seule aurait fait appeler avant un autre, mieux assorti à l'agent",
      "received whom speed alone would have called before somebody else, who matched the agent"
          + " better"),
  MEAN_QUALITY_WAIT_SECONDS(
      Section.MATCH,
      of(Figures::match, MatchFigures::meanQualityWaitSeconds),
      "attente supplémentaire moyenne de ceux que la qualité a fait attendre, gardés ou devancés,"
          + " zéro pour les autres, sur tous les reçus ; ceux qui les ont devancés ont attendu"
          + " moins, ce qui n'est pas déduit",
      "mean extra wait of those whom quality made wait, kept or passed over, zero for everybody"
          + " else, over all the received; who went before them waited less, which is not taken"
          + " off"),
  DURATION_TO_NORM(
      Section.MATCH,
      of(Figures::match, MatchFigures::durationToNorm),
      "durée de réception rapportée à la durée prévue du service : somme des unes sur somme des"
          + " autres, 1 pour comme prévu, 1,2 pour un cinquième de plus",
      "service time against the expected duration of the service: sum of one over sum of the other,"
          + " 1 for as expected, 1.2 for a fifth longer"),
  RESOLVED(
      Section.MATCH,
      of(Figures::match, MatchFigures::resolved),
      "part des passages reçus et terminés qui règlent la demande : ni envoyés ailleurs, ni avec"
          + " une réponse après laquelle la personne doit revenir, de 0 à 1",
      "share of the legs received and over that settle the matter: neither sent on nor with an"
          + " answer after which the person must come again, 0 to 1"),
  GROUPS(
      Section.GROUPS,
      of(Figures::groups, GroupFigures::groups),
      "groupes reçus ; un groupe compte partout où figure l'un des siens",
      "groups received; a group counts wherever one of its people does"),
  PEOPLE_PER_GROUP(
      Section.GROUPS,
      of(Figures::groups, GroupFigures::peoplePerGroup),
      "personnes par groupe, en moyenne, accompagnants compris",
      "people in a group on average, whole parties counted");

  private final Section section;
  private final Function<Figures, @Nullable Number> value;
  private final String french;
  private final String english;

  Definition(
      Section section, Function<Figures, @Nullable Number> value, String french, String english) {
    this.section = section;
    this.value = value;
    this.french = french;
    this.english = english;
  }

  private static <T> Function<Figures, @Nullable Number> of(
      Function<Figures, T> part, Function<T, @Nullable Number> value) {
    return figures -> value.apply(part.apply(figures));
  }

  @Override
  public Section section() {
    return section;
  }

  @Override
  public String french() {
    return french;
  }

  @Override
  public String english() {
    return english;
  }

  /** The figure as a plain number; empty when there is none. */
  public String in(Figures figures) {
    return Objects.toString(value.apply(figures), "");
  }
}
