package parvis.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parvis.engine.agenda.BookingState;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.visit.Channel;
import parvis.server.customers.Contact;
import parvis.server.host.Reply;
import parvis.server.host.Request;

/** What becomes of letters, on every database, whatever the mail server says and who is killed. */
abstract class PostContract extends PostFixture {
  @Test
  void each_event_of_a_booking_is_told_once() {
    book("one");
    post.work();
    post.work();
    done(new AgendaCommand.MoveBooking("one", START.plus(Duration.ofHours(1)), true));
    post.work();
    done(new AgendaCommand.CancelBooking("one", BookingState.Cause.STAFF));
    post.work();
    post.work();
    assertThat(arrived()).containsExactly("BOOKED one", "MOVED one", "CANCELLED one");
    assertThat(outbox.list(SITE, "one")).extracting(Letter::state).containsOnly(Letter.State.SENT);
    assertThat(letter("one").words()).isEqualTo("250 taken as 1");
  }

  /** At eight in the morning: offers are made by day only. */
  @Test
  void who_waits_for_a_place_is_told_when_one_is_kept() {
    LocalDate far = LocalDate.of(2026, 12, 15); // opens to booking when the horizon reaches it
    done(
        new AgendaCommand.JoinWaitlist(
            "wish",
            SITE + ".wish",
            List.of(AgendaCommand.Wish.of("birth")),
            1,
            false,
            far,
            far,
            Channel.WEB,
            "fr"));
    contacts.keep(SITE, "wish", new Contact("Ada", "a@b.example", null, null), clock.instant());
    post.work();
    assertThat(arrived()).isEmpty();

    passes(Duration.ofDays(1));
    done(new SiteCommand.Tick());
    post.work();
    assertThat(arrived()).containsExactly("OFFERED wish");
  }

  @Test
  void who_was_booked_elsewhere_is_told_of_changes_only() {
    contacts.keep(SITE, "in", new Contact("Ada", "a@b.example", null, null), clock.instant());
    AgendaCommand.Imported booking =
        new AgendaCommand.Imported(
            "in",
            SITE + ".in",
            List.of(AgendaCommand.Wish.of("birth")),
            START,
            1,
            false,
            "fr",
            null);
    Request request =
        Request.of(
            "supervisor:account:1/ImportBookings/x",
            Actor.SYSTEM,
            new AgendaCommand.ImportBookings(List.of(booking), Channel.GREETER));
    assertThat(hosts.send(SITE, request).join()).isInstanceOf(Reply.Done.class);
    post.work();
    assertThat(arrived()).isEmpty();
    done(new AgendaCommand.MoveBooking("in", START.plus(Duration.ofHours(1)), true));
    post.work();
    assertThat(arrived()).containsExactly("MOVED in");
  }

  @Test
  void who_gave_no_address_is_not_written_to() {
    book("phone", null, START);
    post.work();
    assertThat(outbox.list(SITE, "phone")).isEmpty();
  }

  @Test
  void a_server_that_is_away_is_asked_more_and_more_seldom_and_gets_each_letter_once() {
    server().close();
    book("one");
    book("two");
    post.work();
    assertThat(letter("one").state()).isEqualTo(Letter.State.QUEUED);
    assertThat(outbox.listUndelivered(10)).hasSize(1);
    int before = tries();
    post.work();
    assertThat(tries()).as("left alone for a while").isEqualTo(before);
    for (int i = 0; i < 100; i++) {
      passes(Duration.ofMinutes(1));
      post.work();
    }
    assertThat(tries()).isBetween(20, 40);

    server = new ScriptedServer(port);
    passes(Duration.ofMinutes(6));
    post.work();
    post.work();
    assertThat(arrived()).containsExactlyInAnyOrder("BOOKED one", "BOOKED two");
    assertThat(outbox.listUndelivered(10)).isEmpty();
  }

  @Test
  void a_refused_address_is_noted_without_the_address_and_not_tried_again() {
    server().willSay("550 5.1.1 <ada@valmont.example>: no such mailbox here");
    book("one");
    post.work();
    assertThat(letter("one").state()).isEqualTo(Letter.State.REFUSED);
    assertThat(letter("one").words())
        .contains("550 5.1.1", "no such mailbox here")
        .doesNotContain("ada@", "valmont.example");
    passes(Duration.ofHours(3));
    post.work();
    assertThat(asked).isEqualTo(Map.of("one", 1));
    assertThat(arrived()).isEmpty();

    outbox.tellAgain(SITE, "one", Letter.Kind.BOOKED, "a wish", clock.instant());
    outbox.tellAgain(SITE, "one", Letter.Kind.BOOKED, "a wish", clock.instant());
    assertThat(outbox.listUndelivered(10)).as("what is tried anew is no longer lost").isEmpty();
    post.work();
    assertThat(arrived()).containsExactly("BOOKED one");
  }

  @Test
  void a_server_that_says_later_is_asked_later_and_in_the_end_no_more() {
    book("one");
    server().willSay("451 4.7.1 greylisted, come back");
    post.work();
    assertThat(letter("one").state()).isEqualTo(Letter.State.QUEUED);
    assertThat(letter("one").nextAt()).isEqualTo(NOW.plusSeconds(15));
    passes(Duration.ofSeconds(14));
    post.work();
    assertThat(arrived()).isEmpty();
    for (int i = 0; i < 100; i++) {
      server().willSay("451 4.7.1 greylisted, come back");
      passes(Duration.ofMinutes(30));
      post.work();
    }
    Letter told = outbox.list(SITE, "one").getFirst();
    assertThat(told.state()).isEqualTo(Letter.State.GIVEN_UP);
    assertThat(told.words()).contains("451 4.7.1 greylisted");
    assertThat(told.tries()).isBetween(30, 60);
  }

  @Test
  void what_was_queued_outlives_the_process_and_a_claimed_letter_comes_after_the_lease() {
    book("one");
    post = office();
    post.work();
    assertThat(arrived()).as("queued by the next process").containsExactly("BOOKED one");

    book("two");
    server().close();
    post.work();
    passes(Duration.ofMinutes(1));
    assertThat(outbox.claim(clock.instant(), Postman.LEASE)).as("and killed").isPresent();
    server = new ScriptedServer(port);
    post = office();
    post.work();
    assertThat(arrived()).as("somebody may be sending it").isEmpty();
    passes(Postman.LEASE);
    post.work();
    assertThat(arrived()).containsExactly("BOOKED two");
  }

  @Test
  void a_later_letter_takes_the_place_of_one_that_still_waits() {
    server().close();
    book("one");
    post.work();
    done(new AgendaCommand.MoveBooking("one", START.plus(Duration.ofHours(1)), true));
    server = new ScriptedServer(port);
    passes(Duration.ofMinutes(10));
    post.work();
    assertThat(arrived()).containsExactly("MOVED one");
    assertThat(outbox.list(SITE, "one"))
        .extracting(Letter::state)
        .containsExactly(Letter.State.OVERTAKEN, Letter.State.SENT);
  }

  @Test
  void people_are_reminded_at_the_times_set_and_not_of_what_they_booked_after_them() {
    book("early");
    post.work();
    clock.setTo(START.minus(Duration.ofHours(24)).plusSeconds(61));
    post.work();
    post.work();
    assertThat(arrived()).containsExactly("BOOKED early", "REMINDER early");
    book("late", "eve@valmont.example", START.plus(Duration.ofHours(1)));
    clock.setTo(START.minus(Duration.ofHours(2)).minusSeconds(60));
    post.work();
    assertThat(arrived()).hasSize(3).endsWith("BOOKED late");
    clock.setTo(START.minus(Duration.ofMinutes(30)));
    post.work();
    assertThat(arrived().subList(3, 5))
        .containsExactlyInAnyOrder("REMINDER early", "REMINDER late");
    passes(Duration.ofMinutes(10));
    post.work();
    assertThat(arrived()).hasSize(5);
  }

  @Test
  void who_was_booked_before_there_was_mail_is_told_nothing_but_the_reminder() {
    // an office that has never followed this journal
    int _ =
        database.write(
            connection ->
                parvis.server.access.Sql.change(
                    connection, "delete from checkpoint where consumer = 'mail'"));
    book("before");
    post = office();
    post.begin();
    post.work();
    assertThat(outbox.list(SITE, "before")).isEmpty();
    clock.setTo(START.minus(Duration.ofHours(23)));
    post.work();
    assertThat(arrived()).containsExactly("REMINDER before");
  }

  @Test
  void a_mailbox_can_tell_the_second_copy_of_a_letter() {
    book("one");
    post.work();
    int _ =
        database.write(
            connection ->
                parvis.server.access.Sql.change(connection, "update letter set state = 'QUEUED'"));
    passes(Postman.LEASE);
    post.work();
    List<String> ids =
        server().messages().stream()
            .flatMap(String::lines)
            .filter(line -> line.startsWith("Message-ID: "))
            .toList();
    assertThat(ids).hasSize(2);
    assertThat(ids.getFirst()).isEqualTo(ids.getLast()).endsWith("@b.example>");
  }
}
