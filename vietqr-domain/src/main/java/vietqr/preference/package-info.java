/**
 * What a person likes to have at hand in the portal: lists as they have filtered them, under names of their own, and without the
 * columns they do not need. Entrances: {@link vietqr.preference.SavedFilters}, {@link vietqr.preference.ColumnChoices}. What a page,
 * its filter and its columns are, the portal knows.
 */
package vietqr.preference;
