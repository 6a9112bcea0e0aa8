/**
 * Words on paper: the bundled font in a PDF ({@link vietqr.letter.Lettering}), and letters of one page or more ({@link
 * vietqr.letter.Letter}). What a letter says is the business of whoever writes it.
 */
package vietqr.letter;
