package parvis.server.web.screens.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.Words;

/**
 * The templates in {@code templates/screens/staff} that are live, each with what it is made from.
 */
@CheckedTemplate(basePath = "screens/staff")
final class StaffTemplates {
  private StaffTemplates() {}

  static native TemplateInstance desk(DeskScreen s, Setting setting, Words w, String live);

  static native TemplateInstance deskPieces(DeskScreen s, Words w);

  static native TemplateInstance deskChoice(
      DeskChoice s, Setting setting, Words w, @Nullable String live);

  static native TemplateInstance deskChoicePieces(DeskChoice s, Words w);

  static native TemplateInstance agenda(AgendaScreen s, Setting setting, Words w, String live);

  static native TemplateInstance agendaPieces(AgendaScreen s, Words w);

  static native TemplateInstance closing(ClosingScreen s, Setting setting, Words w);

  static native TemplateInstance why(WhyScreen s, Setting setting, Words w);

  static native TemplateInstance called(CalledScreen s, Setting setting, Words w);

  static native TemplateInstance photo(PhotoScreen s, Setting setting, Words w);

  static native TemplateInstance supervisor(HallScreen s, Setting setting, Words w, String live);

  static native TemplateInstance supervisorPieces(HallScreen s, Words w);

  static native TemplateInstance greeter(HallScreen s, Setting setting, Words w, String live);

  static native TemplateInstance greeterPieces(HallScreen s, Words w);
}
