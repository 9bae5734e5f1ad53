/** Tests of sites in memory. */
package parvis.server.host;
