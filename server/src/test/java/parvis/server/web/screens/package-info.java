/** Every screen is rendered from known views, looked at in a real browser, and checked with axe. */
@NullMarked
package parvis.server.web.screens;

import org.jspecify.annotations.NullMarked;
