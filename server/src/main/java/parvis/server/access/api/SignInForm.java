package parvis.server.access.api;

import parvis.server.web.problem.Required;

/**
 * What one signs in with.
 *
 * @param name of the account
 * @param password of the account
 */
public record SignInForm(@Required String name, @Required String password) {}
