/** How people come in for the first time, or again: what came in a letter, signing up, a forgotten password. */
package vietqr.web.join;
