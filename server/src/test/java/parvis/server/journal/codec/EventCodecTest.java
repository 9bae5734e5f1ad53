package parvis.server.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static parvis.engine.configuration.Targets.EVERYWHERE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.CallLimits;
import parvis.engine.configuration.CustomerRules;
import parvis.engine.configuration.LastRanks;
import parvis.engine.configuration.SendingRules;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.StepTargets;
import parvis.engine.desk.Readiness;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Channel;
import parvis.server.journal.Entry;

/**
 * Each version of each event has its approved shape in {@code src/test/resources/events}. A changed
 * shape is a new version with an upcaster, never a changed file; a new event's file is written by
 * the first run, which fails so that somebody looks at it.
 */
class EventCodecTest {
  private static final Path APPROVED = Path.of("src/test/resources/events");
  private static final ObjectMapper PRETTY =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final EventCodec codec = new EventCodec();

  static List<SiteEvent> samples() {
    return EventSamples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_event_comes_back_as_it_was_written(SiteEvent event) {
    Recorded recorded =
        new Recorded(7, Instant.parse("2026-11-24T08:00:00Z"), "c1", "agent:nadia", event);
    assertThat(codec.decode(codec.encode("valmont", recorded))).isEqualTo(recorded);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_event_has_its_approved_shape(SiteEvent event) throws IOException {
    Entry entry = codec.encode("valmont", new Recorded(1, Instant.EPOCH, "c", "a:b", event));
    Path file = APPROVED.resolve(entry.type() + ".v" + entry.version() + ".json");
    String shape = PRETTY.writeValueAsString(PRETTY.readTree(entry.payload())) + "\n";
    if (!Files.exists(file)) {
      Files.writeString(file, shape);
      throw new AssertionError("a new event: look at " + file + " and commit it");
    }
    assertThat(PRETTY.readTree(shape)).isEqualTo(PRETTY.readTree(file.toFile()));
  }

  static Stream<Path> oldShapes() throws IOException {
    try (Stream<Path> files = Files.list(APPROVED)) {
      return files.filter(file -> file.toString().endsWith(".v1.json")).sorted().toList().stream();
    }
  }

  /** Every history that was ever written is read: at least all of its shapes are. */
  @ParameterizedTest
  @MethodSource("oldShapes")
  void an_old_shape_is_lifted_to_todays(Path file) throws IOException {
    String type = file.getFileName().toString().replace(".v1.json", "");
    String payload = Files.readString(file);
    Entry old = new Entry("valmont", 1, Instant.EPOCH, type, 1, "c", "a:b", payload);
    SiteEvent event = codec.decode(old).event();
    Entry again = codec.encode("valmont", new Recorded(1, Instant.EPOCH, "c", "a:b", event));
    assertThat(codec.decode(again).event()).isEqualTo(event);
    if (again.version() == 1) {
      assertThat(PRETTY.readTree(again.payload())).isEqualTo(PRETTY.readTree(payload));
    }
  }

  @Test
  void a_first_visit_keeps_its_values_when_it_is_lifted() throws IOException {
    Path file = APPROVED.resolve("StepUndone.v1.json");
    Entry old =
        new Entry("valmont", 1, Instant.EPOCH, "StepUndone", 1, "c", "a:b", Files.readString(file));
    SiteEvent.StepUndone undone = (SiteEvent.StepUndone) codec.decode(old).event();
    assertThat(undone.restored().channel()).isEqualTo(Channel.WEB);
    assertThat(undone.restored().language()).isEqualTo("en");
    assertThat(undone.restored().priorityClass()).isEqualTo("standard");
    assertThat(undone.restored().leg().times().held()).isEqualTo(Duration.ofSeconds(90));
    assertThat(undone.desk().readiness()).isEqualTo(Readiness.IDLE);
  }

  @Test
  void hours_were_the_same_all_year_before_there_were_single_days() throws IOException {
    SiteConfiguration site = configured(2);
    assertThat(site.hours().periods()).isEmpty();
    assertThat(site.hours().days()).isEmpty();
    assertThat(site.services()).allMatch(service -> service.hours() == null);
    assertThat(site.areas()).allMatch(area -> area.hours() == null);
  }

  @Test
  void a_booked_time_was_not_protected_before_it_could_be() throws IOException {
    AgendaRules agenda = configured(4).agenda();
    assertThat(agenda.order()).isEqualTo(AgendaRules.Order.BOOKED_FIRST);
    assertThat(agenda.protect()).isZero();
    assertThat(agenda.share()).isEqualTo(50);
    assertThat(agenda.reminders()).containsExactly(Duration.ofDays(1));
    assertThat(agenda.offerFor()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void nobody_was_sent_to_another_site() throws IOException {
    SiteConfiguration site = configured(6);
    assertThat(site.rules().sending().sites()).isEmpty();
  }

  @Test
  void no_step_had_a_target_and_whoever_sent_on_could_do_so_everywhere() throws IOException {
    SiteConfiguration site = configured(5);
    assertThat(site.services()).extracting(Service::steps).containsOnly(StepTargets.none());
    assertThat(site.answers()).isNotEmpty().allMatch(AnswerChoice::solved);
    assertThat(site.desks()).isNotEmpty().allMatch(one -> one.sendsTo().equals(EVERYWHERE));
    assertThat(site.agents()).isNotEmpty().allMatch(one -> one.sendsTo().equals(EVERYWHERE));
    assertThat(site.rules().sending()).isEqualTo(SendingRules.standard());
    assertThat(site.rules().customers()).isEqualTo(CustomerRules.standard());
    assertThat(site.rules().modes().automatic()).isEqualTo(AutomaticCall.AFTER_SERVICE);
    assertThat(site.rules().guarantee().tolerance()).isZero();
    assertThat(site.rules().guarantee().offersEarly()).isFalse();
    assertThat(site.services()).allMatch(one -> one.limits().equals(CallLimits.NONE));
    assertThat(site.areas()).allMatch(one -> one.keepCalled() == null);
    assertThat(site.desks()).allMatch(one -> one.automatic() == null);
  }

  @Test
  void nobody_had_said_where_a_site_lies_nor_who_may_be_chosen() throws IOException {
    SiteConfiguration site = configured(6);
    assertThat(site.location()).isNull();
    assertThat(site.agenda().offers().values()).isNotEmpty().noneMatch(BookingOffer::agentChoice);
  }

  @Test
  void every_service_gave_ranks_until_it_closed() throws IOException {
    assertThat(configured(7).services())
        .isNotEmpty()
        .allMatch(one -> one.lastRanks().equals(LastRanks.AT_CLOSING));
  }

  @Test
  void what_was_kept_for_walk_ins_was_never_given_back() throws IOException {
    assertThat(configured(8).agenda().offers().values())
        .isNotEmpty()
        .allMatch(one -> one.walkInShare() == 40 && one.giveBack() == null);
  }

  /** What was configured, as an older version wrote it down. */
  private SiteConfiguration configured(int version) throws IOException {
    String written =
        Files.readString(APPROVED.resolve("SiteConfigured.v%d.json".formatted(version)));
    Entry old =
        new Entry("valmont", 1, Instant.EPOCH, "SiteConfigured", version, "c", "a:b", written);
    return ((SiteEvent.SiteConfigured) codec.decode(old).event()).configuration();
  }

  @Test
  void every_kind_of_event_has_a_sample() {
    Set<Class<?>> kinds = new HashSet<>();
    leaves(SiteEvent.class).forEach(kinds::add);
    assertThat(samples().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isInterface()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCodecTest::leaves)
        : Stream.of(type);
  }
}
