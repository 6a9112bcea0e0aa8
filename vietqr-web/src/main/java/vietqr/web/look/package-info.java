/**
 * How everything looks and reads: language, light or dark, money and times as people write them, and the PrimeFaces theme in
 * our colours.
 */
package vietqr.web.look;
