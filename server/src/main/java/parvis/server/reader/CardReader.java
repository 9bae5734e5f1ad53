package parvis.server.reader;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/**
 * A contactless reader and the cards that are laid on it. The code of a card is its serial number
 * (the UID), which readers give for the command {@code FF CA 00 00 00} of PC/SC part 3.
 */
public final class CardReader {
  private static final CommandAPDU SERIAL_NUMBER = new CommandAPDU(0xFF, 0xCA, 0x00, 0x00, 256);
  private static final int DONE = 0x9000;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final CardTerminal terminal;

  public CardReader(CardTerminal terminal) {
    this.terminal = terminal;
  }

  /** What the system calls the reader. */
  public String name() {
    return terminal.getName();
  }

  /**
   * Waits for a card.
   *
   * @param patience how long to wait
   * @return its code as pairs of figures, such as 04A2B3C4D5E680; empty when none came, or one that
   *     cannot be read
   * @throws CardException when the reader is gone
   */
  public Optional<String> await(Duration patience) throws CardException {
    return terminal.waitForCardPresent(patience.toMillis()) ? read() : Optional.empty();
  }

  /** Waits until the card is taken away, so that it counts once; false when it still lies there. */
  public boolean awaitGone(Duration patience) throws CardException {
    return terminal.waitForCardAbsent(patience.toMillis());
  }

  /** A card that was drawn past too quickly is laid there again by whoever holds it. */
  private Optional<String> read() {
    try {
      Card card = terminal.connect("*");
      try {
        ResponseAPDU answer = card.getBasicChannel().transmit(SERIAL_NUMBER);
        return answer.getSW() == DONE && answer.getData().length > 0
            ? Optional.of(HEX.formatHex(answer.getData()))
            : Optional.empty();
      } finally {
        card.disconnect(false);
      }
    } catch (CardException _) {
      return Optional.empty();
    }
  }
}
