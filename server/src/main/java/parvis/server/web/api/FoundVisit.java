package parvis.server.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import parvis.engine.view.VisitRow;
import parvis.server.customers.Person;

/**
 * A visit and who is behind it.
 *
 * @param visit as lists show it
 * @param person what is known of the person
 */
public record FoundVisit(@JsonUnwrapped VisitRow visit, Person person) {}
