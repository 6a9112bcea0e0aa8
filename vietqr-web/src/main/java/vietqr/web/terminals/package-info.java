/** Points of sale: the list of them, one with its code and posters, made, changed, and many at once from a sheet. */
package vietqr.web.terminals;
