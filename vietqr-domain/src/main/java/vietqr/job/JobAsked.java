package vietqr.job;

/** There is a new job; heard after its commit. */
record JobAsked(String kind) {}
