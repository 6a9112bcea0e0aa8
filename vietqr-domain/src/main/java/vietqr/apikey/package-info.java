/**
 * Keys by which merchants' programs use our own API: each belongs to a merchant, opens what its scopes say and nothing else,
 * and can be revoked. Entrance: {@link vietqr.apikey.ApiKeys}. The partners' names and secrets are kept in {@code identity}.
 */
package vietqr.apikey;
