/** What waits for a second person's yes, of every kind, and what one has asked for oneself. */
package vietqr.web.approvals;
