/** The break desk: what does not agree, whose it is, and how it is settled. */
package vietqr.web.breaks;
