/** Tests of the REST API. */
package parvis.server.web.api;
