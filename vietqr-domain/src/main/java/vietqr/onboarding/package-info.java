/**
 * How partners bring along what is theirs: points of sale with the accounts they receive on, and shops. Entrances: {@link
 * vietqr.onboarding.TerminalSync} and {@link vietqr.onboarding.Shops}. Linking an account to the gateway is not done here:
 * no partner can decide by itself where money goes.
 */
package vietqr.onboarding;
