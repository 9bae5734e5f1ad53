/** Tests of how events are written. */
package parvis.server.journal.codec;
