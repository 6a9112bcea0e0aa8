/** The HTTP door for programs: one package per counterpart, plus what runs by itself and what runs first. */
package vietqr.api;
