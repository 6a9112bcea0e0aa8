/** Pages of reports: asked for, fetched, sent by e-mail, and figures to look at. */
package vietqr.web.reports;
