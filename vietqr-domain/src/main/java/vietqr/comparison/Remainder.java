package vietqr.comparison;

/** What no rule has matched yet. */
record Remainder(Pile entries, Pile movements, boolean own) implements AutoCloseable {
    void add(Side side, Row row) {
        of(side).add(row);
    }

    Pile of(Side side) {
        return side == Side.ENTRY ? entries : movements;
    }

    /** Gives back what it needs, unless it is somebody else's. */
    @Override
    public void close() {
        if (!own) return;
        entries.close();
        movements.close();
    }
}
