/** Signing off days: the checklist, two people, and the evidence. */
package vietqr.web.close;
