/** Filters of lists that people have given names. */
package vietqr.web.filters;
