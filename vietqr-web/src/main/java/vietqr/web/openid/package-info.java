/** Signing in at the OpenID Connect provider that the operator has named: the way there and back. */
package vietqr.web.openid;
