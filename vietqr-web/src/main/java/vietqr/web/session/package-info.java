/**
 * Who is looking: signing in with Jakarta Security, the session that remembers it, and what ends it. The decision whether a
 * password is right is {@link vietqr.identity.SignIn}'s.
 */
package vietqr.web.session;
