package vietqr.airing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given to a frame. Whoever gives numbers holds its lock, so none is given twice or left out. */
@Entity
@Table(name = "device_frame_end")
class FrameEnd {
    static final int ONLY = 1;

    @Id
    private int id;

    private long position;

    protected FrameEnd() {}

    long position() {
        return position;
    }

    /** So many more numbers have been given. */
    void advance(int given) {
        position += given;
    }
}
