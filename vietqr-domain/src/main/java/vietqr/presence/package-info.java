/** Where people are signed in, and ending it from elsewhere. Entrance: {@link vietqr.presence.Stays}. The HTTP session itself is the portal's. */
package vietqr.presence;
