package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import parvis.server.web.screens.Frame;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.Words;

/**
 * Pages and frames of the staff's live screens. A page and its frames come from the same pieces.
 */
public final class StaffScreens {
  private StaffScreens() {}

  /** One agent's desk; {@code live} is the address of its stream. */
  public static TemplateInstance deskPage(DeskScreen screen, Setting setting, String live) {
    return StaffTemplates.desk(screen, setting, setting.words(), live);
  }

  public static String deskFrame(DeskScreen screen, Words words) {
    return Frame.of(screen.view().at(), StaffTemplates.deskPieces(screen, words));
  }

  /** Where to take a seat; {@code live} is the address of its stream, null for none. */
  public static TemplateInstance deskChoicePage(
      DeskChoice choice, Setting setting, @Nullable String live) {
    return StaffTemplates.deskChoice(choice, setting, setting.words(), live);
  }

  public static String deskChoiceFrame(DeskChoice choice, Words words) {
    return Frame.of(choice.at(), StaffTemplates.deskChoicePieces(choice, words));
  }

  /** What is booked on a day or in a week. */
  public static TemplateInstance agendaPage(AgendaScreen screen, Setting setting, String live) {
    return StaffTemplates.agenda(screen, setting, setting.words(), live);
  }

  public static String agendaFrame(AgendaScreen screen, Words words) {
    return Frame.of(screen.view().at(), StaffTemplates.agendaPieces(screen, words));
  }

  /** Hours that are to be closed, and who has booked in them. */
  public static TemplateInstance closingPage(ClosingScreen screen, Setting setting) {
    return StaffTemplates.closing(screen, setting, setting.words());
  }

  /** Why somebody still waits. */
  public static TemplateInstance whyPage(WhyScreen screen, Setting setting) {
    return StaffTemplates.why(screen, setting, setting.words());
  }

  /** Why somebody was called. */
  public static TemplateInstance calledPage(CalledScreen screen, Setting setting) {
    return StaffTemplates.called(screen, setting, setting.words());
  }

  /** An agent's own photo. */
  public static TemplateInstance photoPage(PhotoScreen screen, Setting setting) {
    return StaffTemplates.photo(screen, setting, setting.words());
  }

  /** The whole site at a glance, for the supervisor. */
  public static TemplateInstance supervisorPage(HallScreen screen, Setting setting, String live) {
    return StaffTemplates.supervisor(screen, setting, setting.words(), live);
  }

  public static String supervisorFrame(HallScreen screen, Words words) {
    return Frame.of(screen.view().at(), StaffTemplates.supervisorPieces(screen, words));
  }

  /** The tablet in the hall. */
  public static TemplateInstance greeterPage(HallScreen screen, Setting setting, String live) {
    return StaffTemplates.greeter(screen, setting, setting.words(), live);
  }

  public static String greeterFrame(HallScreen screen, Words words) {
    return Frame.of(screen.view().at(), StaffTemplates.greeterPieces(screen, words));
  }
}
