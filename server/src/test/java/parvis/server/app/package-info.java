/** Tests of the command line. */
package parvis.server.app;
