/** Complaints in the portal: the queue, one case, taking one down, and how it goes with them. */
package vietqr.web.disputes;
