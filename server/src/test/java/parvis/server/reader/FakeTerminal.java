package parvis.server.reader;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.jspecify.annotations.Nullable;

/** A reader on which a test lays cards. */
final class FakeTerminal extends CardTerminal {
  private @Nullable String answer;

  /** Lays a card there that answers these bytes, its status included. */
  FakeTerminal lay(String hex) {
    answer = hex;
    return this;
  }

  void take() {
    answer = null;
  }

  @Override
  public String getName() {
    return "Test Reader 00";
  }

  @Override
  public Card connect(String protocol) throws CardException {
    if (answer == null) {
      throw new CardException("drawn past too quickly");
    }
    return new FakeCard(answer);
  }

  @Override
  public boolean isCardPresent() {
    return answer != null;
  }

  @Override
  public boolean waitForCardPresent(long timeout) {
    return answer != null;
  }

  @Override
  public boolean waitForCardAbsent(long timeout) {
    return answer == null;
  }

  private static final class FakeCard extends Card {
    private final String answer;

    FakeCard(String answer) {
      this.answer = answer;
    }

    @Override
    public ATR getATR() {
      return new ATR(HexFormat.of().parseHex("3B8F8001"));
    }

    @Override
    public String getProtocol() {
      return "T=1";
    }

    @Override
    public CardChannel getBasicChannel() {
      return new FakeChannel(this, answer);
    }

    @Override
    public CardChannel openLogicalChannel() {
      return getBasicChannel();
    }

    @Override
    public void beginExclusive() {}

    @Override
    public void endExclusive() {}

    @Override
    public byte[] transmitControlCommand(int code, byte[] command) {
      return new byte[0];
    }

    @Override
    public void disconnect(boolean reset) {}
  }

  private static final class FakeChannel extends CardChannel {
    private final Card card;
    private final String answer;

    FakeChannel(Card card, String answer) {
      this.card = card;
      this.answer = answer;
    }

    @Override
    public Card getCard() {
      return card;
    }

    @Override
    public int getChannelNumber() {
      return 0;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) {
      boolean asksForSerial = command.getCLA() == 0xFF && command.getINS() == 0xCA;
      return new ResponseAPDU(HexFormat.of().parseHex(asksForSerial ? answer : "6D00"));
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) {
      return 0;
    }

    @Override
    public void close() {}
  }
}
