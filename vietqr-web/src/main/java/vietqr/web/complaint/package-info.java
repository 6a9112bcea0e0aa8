/**
 * What whoever complains sees without signing in: the form that a payment page leads to ({@code /complaint/new/<ref>}), and the
 * case by its number and secret ({@code /complaint/case/<number>/<secret>}). Without session, and usable without JavaScript.
 */
package vietqr.web.complaint;
