/** The keys by which merchants' programs use our own API: made, with the secret shown once, looked at, and revoked. */
package vietqr.web.apikeys;
