package parvis.server.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.jspecify.annotations.Nullable;
import parvis.server.reader.CardReader;
import parvis.server.reader.ScanSender;
import parvis.server.web.api.Readers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a contactless reader of this machine say which badges and cards it sees. */
@Command(
    name = "reader",
    description = {
      "Send the cards laid on a contactless reader (PC/SC) to the server, until stopped.",
      "Readers that type as a keyboard need nothing of this."
    },
    mixinStandardHelpOptions = true)
final class ReaderCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Address of the server (${DEFAULT-VALUE}).",
      defaultValue = "http://127.0.0.1:8080")
  URI server = URI.create("http://127.0.0.1:8080");

  @Option(names = "--site", paramLabel = "ID", required = true, description = "Id of the site.")
  String site = "";

  @Option(
      names = "--desk",
      paramLabel = "ID",
      description = "Id of the desk at which the reader stands; left out for the hall.")
  @Nullable String desk;

  @Option(
      names = "--screen",
      paramLabel = "NAME",
      description =
          "Hand cards to the screen that was opened with ?reader=NAME, instead of finding whose"
              + " they are; not with --desk.")
  @Nullable String screen;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      required = true,
      description = "Token from the office (role greeter), or $$PARVIS_TOKEN.",
      defaultValue = "${env:PARVIS_TOKEN}")
  String token = "";

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description = "Which reader, by a part of its name; the first one when left out.",
      defaultValue = "")
  String name = "";

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (screen != null && (desk != null || !screen.matches(Readers.NAME))) {
      return fail("--screen takes a short name of letters, figures and hyphens, without --desk");
    }
    List<CardTerminal> all = terminals();
    if (all.isEmpty()) {
      return fail("no reader can be used: is the PC/SC service (pcscd) running, and a reader in?");
    }
    Optional<CardTerminal> terminal =
        all.stream().filter(one -> one.getName().contains(name)).findFirst();
    if (terminal.isEmpty()) {
      String names = String.join(", ", all.stream().map(CardTerminal::getName).toList());
      return fail("there is no reader called %s. Readers: %s".formatted(name, names));
    }
    try (ScanSender sender = sender()) {
      return follow(new CardReader(terminal.get()), sender);
    } catch (CardException gone) {
      return fail("the reader is gone: " + terminal.get().getName());
    }
  }

  private ScanSender sender() {
    return screen == null
        ? new ScanSender(server, site, desk, token)
        : ScanSender.beside(server, site, screen, token);
  }

  /** None, too, where the system has no PC/SC service. */
  private static List<CardTerminal> terminals() {
    try {
      return TerminalFactory.getDefault().terminals().list();
    } catch (CardException _) {
      return List.of();
    }
  }

  /** Says each card once, however long it lies there. */
  private int follow(CardReader reader, ScanSender sender)
      throws CardException, InterruptedException {
    say("Reading from " + reader.name());
    while (!Thread.currentThread().isInterrupted()) {
      Optional<String> code = reader.await(PATIENCE);
      if (code.isPresent()) {
        say(code.get() + " " + sent(sender, code.get()));
        while (!reader.awaitGone(PATIENCE)) {
          Thread.onSpinWait();
        }
      }
    }
    return 0;
  }

  private static String sent(ScanSender sender, String code) throws InterruptedException {
    try {
      return sender.send(code).text();
    } catch (IOException unreachable) {
      return "not sent: the server cannot be reached";
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private int fail(String why) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("parvis: " + why);
    err.flush();
    return 1;
  }
}
