/**
 * What is held about a person: where it stands ({@link vietqr.personal.Inventory}, shown in docs/personal-data.md), giving it to them as a
 * file, and erasing what may be erased. Entrance: {@link vietqr.personal.PersonalDesk}. It reads and changes tables of other
 * rooms by name, because it must find what no room shows to anybody. Masking on pages is the portal's.
 */
package vietqr.personal;
