package parvis.server.access.api;

import parvis.server.web.problem.Required;

/** What one signs in with. */
public record SignInForm(@Required String name, @Required String password) {}
