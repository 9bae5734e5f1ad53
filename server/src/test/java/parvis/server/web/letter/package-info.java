/** Tests of mail, against a mail server that takes it. */
package parvis.server.web.letter;
