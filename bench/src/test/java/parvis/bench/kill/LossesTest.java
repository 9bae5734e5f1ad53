package parvis.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parvis.bench.http.Wire;

/** A test that looks for losses must find them. */
final class LossesTest {
  private final ForgetfulServer server = new ForgetfulServer();
  private final Losses losses = new Losses();
  private final Wire wire = Wire.open(server.port(), null);

  LossesTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    wire.close();
    server.close();
  }

  @Test
  void tickets_that_are_still_there_are_no_loss() throws IOException {
    Taker taker = new Taker("s", "taker");
    taker.once(wire);
    taker.once(wire);
    taker.verify(wire, losses);
    assertThat(losses.found()).isEmpty();
    assertThat(losses.checks()).isEqualTo(3);
  }

  @Test
  void a_ticket_that_is_gone_is_told() throws IOException {
    Taker taker = new Taker("s", "taker");
    taker.once(wire);
    taker.once(wire);
    server.forgetTickets();
    taker.verify(wire, losses);
    assertThat(losses.found()).isNotEmpty();
  }

  @Test
  void bookings_that_are_still_there_are_no_loss() throws IOException {
    Booker booker = new Booker("s", "booker", 2);
    booker.once(wire);
    booker.once(wire);
    booker.verify(wire, losses);
    assertThat(losses.found()).isEmpty();
    assertThat(losses.checks()).isEqualTo(5);
  }

  @Test
  void a_booking_that_is_gone_is_told() throws IOException {
    Booker booker = new Booker("s", "booker", 2);
    booker.once(wire);
    server.forgetBookings();
    booker.verify(wire, losses);
    assertThat(losses.found()).isNotEmpty();
  }

  @Test
  void more_bookings_than_desks_are_told() throws IOException {
    Booker one = new Booker("s", "one", 1);
    one.once(wire);
    one.once(wire);
    one.once(wire); // the server has two places and gives the first one again
    one.verify(wire, losses);
    assertThat(losses.found()).hasSize(1);
  }

  @Test
  void a_file_is_there_as_a_whole_or_told() throws IOException {
    Importer importer = new Importer("s", "importer");
    importer.once(wire);
    importer.once(wire);
    importer.verify(wire, losses);
    assertThat(losses.found()).isEmpty();
    assertThat(losses.checks()).isEqualTo(2);
    server.forgetImported(1);
    importer.verify(wire, losses);
    assertThat(losses.found()).containsExactly("29 of 30 are left of importer-1");
  }

  @Test
  void a_call_that_is_still_shown_is_no_loss() throws IOException {
    DeskActor desk = new DeskActor("s", 1);
    desk.once(wire);
    server.seat("v1", "CALLING");
    desk.verify(wire, losses);
    assertThat(losses.found()).isEmpty();
  }

  @Test
  void a_desk_that_lost_its_call_or_has_another_is_told() throws IOException {
    DeskActor desk = new DeskActor("s", 1);
    desk.once(wire);
    desk.verify(wire, losses);
    server.seat("v2", "CALLING");
    desk.verify(wire, losses);
    server.seat("v1", "SERVING");
    desk.verify(wire, losses);
    assertThat(losses.found()).hasSize(3);
  }
}
