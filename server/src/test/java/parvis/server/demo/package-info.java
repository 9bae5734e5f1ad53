/** Tests of the town hall that lives by itself. */
package parvis.server.demo;
