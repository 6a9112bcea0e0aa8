/** What banks and aggregators have told: looking at it, and having it read again. */
package vietqr.web.notices;
