package vietqr.resolution;

/** Where the settling of a break stands. */
public enum ResolutionState {
    /** For a second person. */
    WAITING,
    DONE,
    REJECTED,
    /** The break had healed or was settled otherwise before a second person decided. */
    OVERTAKEN
}
