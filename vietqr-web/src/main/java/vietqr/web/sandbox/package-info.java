/**
 * The merchant system in small that receives what the gateway tells, and the page on which banks are played. Everything here
 * answers 404 outside the sandbox.
 */
package vietqr.web.sandbox;
