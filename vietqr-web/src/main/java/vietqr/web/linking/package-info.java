/** Bank accounts: how they come to be linked, and what becomes of them. */
package vietqr.web.linking;
