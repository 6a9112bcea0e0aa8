/**
 * Words every room needs and nobody owns: money, ids, time, pages, the table of refusals. Uses nothing of ours but the
 * settings. Not a place for things that only two rooms share.
 */
package vietqr.kernel;
