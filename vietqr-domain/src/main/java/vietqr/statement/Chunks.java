package vietqr.statement;

import jakarta.persistence.EntityManager;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The bytes of files in the database, in pieces of a megabyte. Uses the caller's transaction. */
final class Chunks {
    private static final int CHUNK_BYTES = 1 << 20;

    private final EntityManager em;

    Chunks(EntityManager em) {
        this.em = em;
    }

    void keep(long fileId, Path path) {
        try (InputStream in = Files.newInputStream(path);
                PreparedStatement insert = em.unwrap(Connection.class)
                        .prepareStatement("insert into statement_chunk (file_id, number, content) values (?, ?, ?)")) {
            byte[] chunk = in.readNBytes(CHUNK_BYTES);
            for (int number = 0; chunk.length > 0; number++, chunk = in.readNBytes(CHUNK_BYTES)) {
                insert.setLong(1, fileId);
                insert.setInt(2, number);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the file cannot be kept", e);
        }
    }

    /** Empty after the last. */
    Optional<byte[]> read(long fileId, int number) {
        List<?> found = em.createNativeQuery("select content from statement_chunk where file_id = ? and number = ?")
                .setParameter(1, fileId)
                .setParameter(2, number)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }
}
