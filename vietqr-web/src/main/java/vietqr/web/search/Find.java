package vietqr.web.search;

/**
 * Something that was found.
 *
 * @param kind what sort of thing it is, in the reader's language
 */
record Find(String kind, String title, String detail, String link) {}
