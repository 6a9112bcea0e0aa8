/** What banks post to us, each in its own form (wire reference, section 8). Answered after the commit, never before. */
package vietqr.api.bank;
