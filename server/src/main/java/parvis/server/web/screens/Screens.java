package parvis.server.web.screens;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.view.KioskView;
import parvis.engine.view.VisitorView;

/** Pages and frames of the public screens. A page and its frames come from the same pieces. */
public final class Screens {
  private Screens() {}

  /** The demo's first page: every screen and who to sign in as. */
  public static TemplateInstance startPage(List<StartGroup> groups, Words words) {
    return Templates.start(groups, words);
  }

  /**
   * The public page of a site's hours.
   *
   * @param linked the same as JSON-LD, in which nothing can end a script
   */
  public static TemplateInstance hoursPage(HoursScreen screen, Setting setting, String linked) {
    return Templates.hours(screen, setting, setting.words(), new RawString(linked));
  }

  /** The hall's board; {@code live} is the address of its stream. */
  public static TemplateInstance boardPage(BoardScreen screen, Setting setting, String live) {
    return Templates.board(screen, setting, setting.words(), live);
  }

  public static String boardFrame(BoardScreen screen, Words words) {
    return Frame.of(screen.view().at(), Templates.boardLive(screen, words));
  }

  /** The display at the head of a line without tickets. */
  public static TemplateInstance linePage(LineScreen screen, Setting setting, String live) {
    return Templates.line(screen, setting, setting.words(), live);
  }

  public static String lineFrame(LineScreen screen, Words words) {
    return Frame.of(screen.view().at(), Templates.linePieces(screen, words));
  }

  /**
   * The kiosk in the setting's language.
   *
   * @param live address of its stream
   * @param door the way to booking a place, null where nothing is booked
   */
  public static TemplateInstance kioskPage(
      KioskView view, Setting setting, String live, @Nullable BookDoor door) {
    Words words = setting.words();
    RawString code = door == null ? new RawString("") : door.code(words.say("book.kiosk.qr"));
    return Templates.kiosk(view, setting, words, live, door, code);
  }

  public static String kioskFrame(KioskView view, Words words) {
    return Frame.of(view.at(), Templates.kioskPieces(view, words));
  }

  /**
   * The visitor's own page.
   *
   * @param key the visit's follow key, which commands are sent under
   * @param live address of its stream
   * @param manifest address of its web app manifest
   */
  public static TemplateInstance visitorPage(
      VisitorScreen shown, Setting setting, String key, String live, String manifest) {
    return Templates.visitor(shown.view(), shown, setting, setting.words(), key, live, manifest);
  }

  public static String visitorFrame(VisitorScreen shown, Words words, String key) {
    return Frame.of(shown.view().at(), Templates.visitorPieces(shown.view(), shown, words, key));
  }

  /** The web app manifest of a visitor's page, as JSON; {@code page} is the page's own address. */
  public static String visitorManifest(VisitorView view, Words words, String page) {
    return Manifest.of(view, words, page);
  }

  /**
   * The ticket on paper.
   *
   * @param followUrl where the code leads
   * @param shortLink the same as people type it
   * @param duplicate whether it was printed before
   * @param print whether the page prints itself when it opens
   */
  public static TemplateInstance ticketPage(
      VisitorScreen shown,
      Setting setting,
      String followUrl,
      String shortLink,
      boolean duplicate,
      boolean print) {
    RawString qr = new RawString(QrCode.svg(followUrl, shortLink));
    return Templates.ticket(
        shown.view(), shown, setting, setting.words(), qr, shortLink, duplicate, print);
  }
}
