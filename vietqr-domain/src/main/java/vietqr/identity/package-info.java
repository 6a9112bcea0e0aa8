/**
 * Who may come in: people with a password and roles, and programs with a client id and a secret.
 *
 * <p>Entrances: {@link vietqr.identity.SignIn} (a person at the door of the portal) {@link vietqr.identity.People} (the register
 * of people) and {@link vietqr.identity.NewPassword}. Out of scope: which merchants a person belongs to (room {@code merchant}) and the HTTP session, which
 * is the portal's.
 */
package vietqr.identity;
