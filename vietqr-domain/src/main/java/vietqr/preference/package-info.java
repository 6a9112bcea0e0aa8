/**
 * What a person likes to have at hand in the portal: lists as they have filtered them, under names of their own. Entrance:
 * {@link vietqr.preference.SavedFilters}. What a page and its filter are, the portal knows.
 */
package vietqr.preference;
