/**
 * A real browser for the tests, wherever they run: entrance is {@link vietqr.system.browser.Browsing}. A Chromium is found
 * or got by {@link vietqr.system.browser.Chromium}; if there is none the tests fail and say what to do, they are never
 * skipped.
 */
package vietqr.system.browser;
