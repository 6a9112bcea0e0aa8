/**
 * A merchant's points of sale as people and programs keep them: with the account each receives on, its static code, posters to
 * print, and many at once from a sheet. Entrances: {@link vietqr.terminal.PointsOfSale}, {@link vietqr.terminal.Posters} and
 * {@link vietqr.terminal.TerminalImport}. How partners of the public API bring terminals along is the business of {@code
 * onboarding}; devices at a terminal are not known here.
 */
package vietqr.terminal;
