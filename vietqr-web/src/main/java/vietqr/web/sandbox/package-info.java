/** The merchant system in small that receives what the gateway tells. Everything here answers 404 outside the sandbox. */
package vietqr.web.sandbox;
