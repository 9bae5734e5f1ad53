/** YAML as people write it: text enters; a tree that knows where each value stands leaves. */
@NullMarked
package parvis.server.configuration.document;

import org.jspecify.annotations.NullMarked;
