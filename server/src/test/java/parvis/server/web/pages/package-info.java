/** Tests of the pages on the running server, in a real browser. */
package parvis.server.web.pages;
