/**
 * Our own API below {@code /vqr/v1}: resources, keys with scopes, problems as of RFC 9457. Ids are texts, times RFC 3339 in
 * UTC, amounts whole VND.
 */
package vietqr.api.v1;
