package parvis.server.web.screens.staff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateExtension;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.view.VisitRow;
import parvis.server.customers.Person;
import parvis.server.web.screens.Words;

/** What screens say of people who are kept for the agent who knows them. */
@TemplateExtension
final class CustomerTexts {
  private CustomerTexts() {}

  /** Whose customer the person is, as the agent with this id reads it; empty for nobody's. */
  static String customer(VisitRow visit, String reader, Words words) {
    VisitRow.@Nullable UsualAgent usual = visit.particulars().usualAgent();
    if (usual == null) {
      return "";
    }
    return usual.id().equals(reader)
        ? words.say("customers.yours")
        : words.say("customers.of", usual.name());
  }

  /** Id of the agent at the desk, empty for nobody. */
  static String agentHere(DeskScreen screen) {
    return Objects.requireNonNullElse(screen.view().desk().agent(), "");
  }

  /** Whether people are kept for the agents who know them. */
  static boolean keepsCustomers(DeskScreen screen) {
    return screen.site().rules().customers().isOn();
  }

  /** Whether the agent may say that this is a customer of their own: nobody's is until now. */
  static boolean mayKnow(DeskScreen screen, VisitRow visit) {
    return keepsCustomers(screen)
        && !agentHere(screen).isEmpty()
        && !DeskModes.isFromLine(visit)
        && visit.particulars().usualAgent() == null;
  }

  /** Whether the person is a customer of the agent here. */
  static boolean isOwn(DeskScreen screen, VisitRow visit) {
    VisitRow.@Nullable UsualAgent usual = visit.particulars().usualAgent();
    return usual != null && usual.id().equals(agentHere(screen));
  }

  /** What is known of the person, as the dialog's fields take it. */
  static String knownAs(DeskScreen screen, VisitRow visit) {
    Person person = screen.person(visit);
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("visit", visit.id());
    fields.put("agent", agentHere(screen));
    fields.put("name", Objects.requireNonNullElse(person.name(), ""));
    fields.put("number", Objects.requireNonNullElse(person.customerNumber(), ""));
    fields.put("phone", Objects.requireNonNullElse(person.phone(), ""));
    return fields.toString();
  }

  /** How a customer number is written, for a field's pattern. */
  static String customerPattern(HallScreen screen) {
    return "[\\p{L}\\p{N}][\\p{L}\\p{N} .\\/:_\\-]{2,39}";
  }
}
