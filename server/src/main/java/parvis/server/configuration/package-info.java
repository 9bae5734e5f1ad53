/**
 * Reading a site's configuration: YAML documents enter; a checked {@code SiteConfiguration}, or all
 * that is wrong with them, leaves.
 */
@NullMarked
package parvis.server.configuration;

import org.jspecify.annotations.NullMarked;
