/**
 * Compatibility, tried in the clients' own words: transcripts of what integrators send and must be answered
 * (src/test/resources/transcripts), every code that can reach a partner, requests that are broken on purpose, limits, and
 * the examples of the OpenAPI document. One gateway of its own ({@link vietqr.system.compat.CompatGateway}) serves them all.
 */
package vietqr.system.compat;
