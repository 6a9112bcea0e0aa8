package vietqr.comparison;

/** How many entries are how many movements. */
public enum Cardinality {
    ONE_TO_ONE,
    /** One entry is the sum of several movements. */
    ONE_TO_MANY,
    /** Several entries are the parts of one movement. */
    MANY_TO_ONE
}
