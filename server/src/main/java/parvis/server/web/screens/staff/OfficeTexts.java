package parvis.server.web.screens.staff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Account;
import parvis.server.web.screens.Words;

/** What the office's templates ask of accounts and tokens. */
@TemplateExtension
final class OfficeTexts {
  private OfficeTexts() {}

  /** The account as it is, but active or not, as the API takes it. */
  static String turned(Account account) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    form.put("displayName", account.displayName()).put("role", account.role().name());
    account.agent().ifPresent(agent -> form.put("agent", agent));
    ArrayNode sites = form.putArray("sites");
    account.sites().sorted().forEach(sites::add);
    form.put("language", account.language()).put("active", !account.active());
    return form.toString();
  }

  /** The sites in words. */
  static String said(Sites sites, Words words) {
    return sites.ids().isEmpty() ? words.say("office.allSites") : String.join(", ", sites.sorted());
  }

  /** What an account can be. */
  static List<Role> staffRoles(Words words) {
    return List.of(Role.AGENT, Role.GREETER, Role.SUPERVISOR, Role.ADMINISTRATOR);
  }
}
