/**
 * Files that people bring along: what they may be, known by their bytes, what they are called, and a scanner for malware,
 * which is ClamAV where the operator has named it. Entrances: {@link vietqr.paper.PaperType}, {@link
 * vietqr.paper.PaperName}, {@link vietqr.paper.Scanner}. Where files are kept is the business of whoever takes them.
 */
package vietqr.paper;
