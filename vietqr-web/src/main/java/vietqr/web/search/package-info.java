/** Where one can go in the portal: its pages by name, and things by what is known of them. */
package vietqr.web.search;
