/** What is in a code, for people: pasted as text or found in a picture. Reading is {@code vietqr.qr}'s and {@code vietqr.image}'s. */
package vietqr.web.codes;
