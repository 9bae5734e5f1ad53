package parvis.server.web.screens.staff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Opening;
import parvis.engine.view.DeskRow;
import parvis.engine.view.SiteView;
import parvis.server.web.screens.Words;

/** What agents may receive, in words and for the dialog that changes it. */
@TemplateExtension
final class SkillTexts {
  private SkillTexts() {}

  /** What the agent receives, in the order of calling. */
  static List<SiteView.SkillRow> received(SiteView.AgentRow agent) {
    return agent.skills().stream()
        .filter(skill -> skill.competence() != null)
        .sorted(
            Comparator.comparingInt((SiteView.SkillRow skill) -> known(skill).tier())
                .thenComparingInt(skill -> known(skill).priority()))
        .toList();
  }

  private static Competence known(SiteView.SkillRow skill) {
    return Objects.requireNonNull(skill.competence());
  }

  /** Whether there is a service that the agent does not receive. */
  static boolean couldMore(SiteView.AgentRow agent) {
    return agent.skills().stream().anyMatch(skill -> skill.competence() == null);
  }

  /** How well, as what, and from when on; empty for in full, first and always. */
  static String manner(SiteView.SkillRow skill, Words words) {
    Competence competence = known(skill);
    List<String> parts = new ArrayList<>();
    if (competence.level() < Competence.FULL) {
      parts.add(words.say("hall.skill.level", competence.level()));
    }
    if (competence.tier() > 1) {
      parts.add(words.say("hall.skill.tier", competence.tier()));
    }
    if (competence.when() != null) {
      parts.add(from(competence.when(), words));
    }
    return String.join(" · ", parts);
  }

  private static String from(Opening opening, Words words) {
    @Nullable Duration waited = opening.waited();
    @Nullable Integer length = opening.length();
    if (waited != null && length != null) {
      return words.say("hall.skill.either", waited.toMinutes(), length);
    }
    return waited != null
        ? words.say("hall.skill.after", waited.toMinutes())
        : words.say("hall.skill.from", Objects.requireNonNull(length));
  }

  /** Its place in the order of calling. */
  static int order(SiteView.SkillRow skill) {
    return known(skill).priority();
  }

  /** As the dialog's fields take it. */
  static String fields(SiteView.SkillRow skill, SiteView.AgentRow agent) {
    Competence now = Objects.requireNonNullElseGet(skill.competence(), () -> Competence.of(1));
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("agent", agent.id());
    fields.put("service", skill.service());
    fields.put("priority", now.priority());
    fields.put("level", now.level());
    fields.put("tier", now.tier());
    Opening when = now.when();
    if (when != null && when.waited() != null) {
      fields.put("waitMinutes", when.waited().toMinutes());
    }
    if (when != null && when.length() != null) {
      fields.put("length", when.length());
    }
    return fields.toString();
  }

  /** What the dialog begins with for a service that the agent does not receive. */
  static String fresh(SiteView.AgentRow agent) {
    SiteView.SkillRow first =
        agent.skills().stream()
            .filter(skill -> skill.competence() == null)
            .findFirst()
            .orElse(agent.skills().getFirst());
    return fields(first, agent);
  }

  /** The name of the desk where the agent sits. */
  static String place(HallScreen screen, SiteView.AgentRow agent, Words words) {
    return screen.view().desks().stream()
        .filter(desk -> desk.id().equals(agent.desk()))
        .map(DeskRow::name)
        .map(words::text)
        .findFirst()
        .orElse(agent.desk());
  }
}
