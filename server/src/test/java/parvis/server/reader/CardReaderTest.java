package parvis.server.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.smartcardio.CardException;
import org.junit.jupiter.api.Test;
import parvis.engine.ticket.Face;

class CardReaderTest {
  private static final Duration NOW = Duration.ZERO;

  private final FakeTerminal terminal = new FakeTerminal();
  private final CardReader reader = new CardReader(terminal);

  @Test
  void the_code_of_a_card_is_its_serial_number() throws CardException {
    terminal.lay("04A2B3C4D5E6809000");
    assertThat(reader.await(NOW)).contains("04A2B3C4D5E680");
    assertThat(new Face.Badge(reader.await(NOW).orElseThrow()).code()).hasSize(14);
  }

  @Test
  void no_card_has_no_code() throws CardException {
    assertThat(reader.await(NOW)).isEmpty();
  }

  @Test
  void a_card_that_does_not_say_its_number_is_passed_over() throws CardException {
    terminal.lay("6A81");
    assertThat(reader.await(NOW)).isEmpty();
    terminal.lay("9000");
    assertThat(reader.await(NOW)).isEmpty();
  }

  @Test
  void a_card_lies_there_until_it_is_taken() throws CardException {
    terminal.lay("04A29000");
    assertThat(reader.awaitGone(NOW)).isFalse();
    terminal.take();
    assertThat(reader.awaitGone(NOW)).isTrue();
  }
}
