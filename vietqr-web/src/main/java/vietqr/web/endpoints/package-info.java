/** Where merchants are told: registering and changing endpoints, trying them, and seeing when they failed. */
package vietqr.web.endpoints;
