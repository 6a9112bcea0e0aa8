package vietqr.api.problem;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may not go on for ever, and whose sender, not we, is at fault when it breaks off or stalls. */
final class BoundedBody extends FilterInputStream {
    private long left;

    BoundedBody(InputStream body, long mostBytes) {
        super(body);
        this.left = mostBytes;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = readOrRefuse(into, offset, length);
        if (count > 0) left -= count;
        if (left < 0) throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        return count;
    }

    private int readOrRefuse(byte[] into, int offset, int length) {
        try {
            return super.read(into, offset, length);
        } catch (IOException brokenOff) {
            throw new BadRequestException("the body cannot be read", brokenOff);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
