/**
 * The API in its own words: what the scanner found at build time → the document that is served.
 * Here stands what the document says once for all doors: how to show who one is, and what refusals
 * are.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Parvis",
            version = "1",
            description =
                "Reception of people: ranks, calls, desks and what they teach. Refusals are"
                    + " problem+json (RFC 9457), in the language of Accept-Language.",
            license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
    servers = @Server(url = "/", description = "This server"),
    components =
        @Components(
            securitySchemes = {
              @SecurityScheme(
                  securitySchemeName = ParvisApi.SESSION,
                  type = SecuritySchemeType.APIKEY,
                  in = SecuritySchemeIn.COOKIE,
                  apiKeyName = Cookies.SESSION,
                  description = "Somebody who signed in"),
              @SecurityScheme(
                  securitySchemeName = ParvisApi.DEVICE,
                  type = SecuritySchemeType.APIKEY,
                  in = SecuritySchemeIn.COOKIE,
                  apiKeyName = Cookies.DEVICE,
                  description = "A kiosk or board that a supervisor has approved"),
              @SecurityScheme(
                  securitySchemeName = ParvisApi.TOKEN,
                  type = SecuritySchemeType.HTTP,
                  scheme = "bearer",
                  description = "A program with a token from the office")
            },
            responses = {
              @APIResponse(
                  name = ParvisApi.INVALID,
                  responseCode = "400",
                  description = "The request is malformed; each field that is wrong is named",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ParvisApi.STRANGER,
                  responseCode = "401",
                  description = "Nobody is signed in",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ParvisApi.FORBIDDEN,
                  responseCode = "403",
                  description = "Who is signed in may not do this, or not at this site",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ParvisApi.UNKNOWN,
                  responseCode = "404",
                  description = "There is no such thing",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ParvisApi.REFUSED,
                  responseCode = "409",
                  description = "As things stand this cannot be done; the reason is in words",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ParvisApi.GONE,
                  responseCode = "410",
                  description = "The place was only kept, and is free again",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ParvisApi.STALE,
                  responseCode = "412",
                  description = "The screen was stale: what If-Match names has changed meanwhile",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ParvisApi.TOO_OFTEN,
                  responseCode = "429",
                  description = "Too often from this address; Retry-After says when to come back",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class)))
            }))
@NullMarked
package parvis.server.web.description;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import parvis.server.access.http.Cookies;
import parvis.server.web.problem.Problem;
import org.jspecify.annotations.NullMarked;
