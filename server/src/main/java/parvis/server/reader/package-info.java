/** A card laid on a reader of this machine (PC/SC) → a scan, by the same door as any program's. */
@NullMarked
package parvis.server.reader;

import org.jspecify.annotations.NullMarked;
