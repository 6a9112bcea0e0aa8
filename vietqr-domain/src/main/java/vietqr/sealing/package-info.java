/**
 * Seals the journal (notices, movements, matches, timelines) as time goes by, so that whoever alters it afterwards is found
 * out. Public entrance: {@link vietqr.sealing.Sealing}. How, and how to check it, is the library {@code vietqr.journal}.
 */
package vietqr.sealing;
