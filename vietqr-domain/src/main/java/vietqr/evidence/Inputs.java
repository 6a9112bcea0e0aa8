package vietqr.evidence;

import java.io.InputStream;

/** From where the parts of a pack are read; each part may be read several times. */
@FunctionalInterface
public interface Inputs {
    /** To be closed by the caller. */
    InputStream open(Part part);
}
