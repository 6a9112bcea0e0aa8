/**
 * Files that people bring along: what they may be, known by their bytes, what they are called and kept as, and a scanner for malware,
 * which is ClamAV where the operator has named it. Entrances: {@link vietqr.paper.Paper}, {@link
 * vietqr.paper.PaperType}, {@link vietqr.paper.Scanner}. What a file belongs to is the business of whoever takes it.
 */
package vietqr.paper;
