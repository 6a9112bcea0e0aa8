/**
 * Everything an operator may set, read and checked once, before anything is started.
 *
 * <p>Entrance: {@link vietqr.settings.Settings}. The launcher reads it from the process
 * ({@link vietqr.settings.Settings#ofProcess()}), the application from MicroProfile Config; the names, defaults and
 * rules are the same because both end in {@link vietqr.settings.Settings#read}. Out of scope: what the settings are
 * used for, and anything a merchant configures.
 */
package vietqr.settings;
