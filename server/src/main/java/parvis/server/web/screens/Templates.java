package parvis.server.web.screens;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.view.KioskView;
import parvis.engine.view.VisitorView;

/** The templates in {@code templates/screens}, each with what it is made from. */
@CheckedTemplate(basePath = "screens")
final class Templates {
  private Templates() {}

  static native TemplateInstance start(List<StartGroup> groups, Words w);

  static native TemplateInstance hours(HoursScreen s, Setting setting, Words w, RawString linked);

  static native TemplateInstance board(BoardScreen board, Setting setting, Words w, String live);

  static native TemplateInstance boardLive(BoardScreen board, Words w);

  static native TemplateInstance line(LineScreen line, Setting setting, Words w, String live);

  static native TemplateInstance linePieces(LineScreen line, Words w);

  static native TemplateInstance kiosk(
      KioskView view,
      Setting setting,
      Words w,
      String live,
      @Nullable BookDoor door,
      RawString code);

  static native TemplateInstance kioskPieces(KioskView view, Words w);

  static native TemplateInstance visitor(
      VisitorView view,
      VisitorScreen shown,
      Setting setting,
      Words w,
      String key,
      String live,
      String manifest);

  static native TemplateInstance visitorPieces(
      VisitorView view, VisitorScreen shown, Words w, String key);

  static native TemplateInstance ticket(
      VisitorView view,
      VisitorScreen shown,
      Setting setting,
      Words w,
      RawString qr,
      String shortLink,
      boolean duplicate,
      boolean print);
}
