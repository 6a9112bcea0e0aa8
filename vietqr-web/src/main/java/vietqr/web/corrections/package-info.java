/** What people have corrected, and what waits for a second person. */
package vietqr.web.corrections;
