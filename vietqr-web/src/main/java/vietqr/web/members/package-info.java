/** Who works at a merchant, as what, and who is invited. */
package vietqr.web.members;
