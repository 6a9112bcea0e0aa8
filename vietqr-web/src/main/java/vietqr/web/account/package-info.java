/** What is one's own: name, password, second step of signing in, sessions, and showing again who one is. */
package vietqr.web.account;
