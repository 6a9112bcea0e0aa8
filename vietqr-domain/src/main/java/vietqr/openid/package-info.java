/**
 * Signing in at somebody else's: an OpenID Connect provider that the operator has named says who has come. Entrance: {@link
 * vietqr.openid.OpenId}. It neither knows nor makes people: whose e-mail address the provider vouches for, the register of people
 * decides. Decision 0010 says why this is not the server's own mechanism.
 */
package vietqr.openid;
