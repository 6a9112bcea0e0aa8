/**
 * Pictures of codes by address: the quick links and the generate and banks calls in the shapes of the hosted service, and
 * the picture endpoints of the public VietQR API. Open to everybody: nothing is stored and nothing is told that the
 * caller did not bring along.
 */
package vietqr.api.image;
