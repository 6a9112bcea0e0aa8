/** Personal data: masked on pages until somebody wants to see it, and what is done about one person's. */
package vietqr.web.personal;
