/** Tests of the outbox and of what becomes of letters. */
package parvis.server.mail;
