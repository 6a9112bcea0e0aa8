/** What a person sees when a page fails. */
package vietqr.web.problem;
