/** A staff account enters, a token leaves; a token enters, the account leaves. */
@NullMarked
package parvis.server.access.session;

import org.jspecify.annotations.NullMarked;
