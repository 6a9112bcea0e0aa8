/**
 * Secrets at rest: sealed with the master key, opened only where they are used. Entrance: {@link vietqr.vault.Vault}.
 * People's passwords are not kept here; they are hashed in {@code identity}.
 */
package vietqr.vault;
