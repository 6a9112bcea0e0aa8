/** Where money goes, and changing it: the list, the wish, one change. */
package vietqr.web.receiving;
