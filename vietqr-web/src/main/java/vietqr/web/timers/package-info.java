/** What runs by itself, how it went, and having it run now. */
package vietqr.web.timers;
