/** Who is calling, and whether they may: Basic for tokens, Bearer for all else, closed unless opened. */
package vietqr.api.security;
