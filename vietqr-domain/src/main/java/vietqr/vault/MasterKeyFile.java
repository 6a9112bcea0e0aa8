package vietqr.vault;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vietqr.settings.MasterKey;
import vietqr.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Where the master key comes from: the setting or, in a sandbox without one, a file in the data directory that is made at
 * the first start. Production demands the setting, so it never gets here without one.
 */
@Singleton
class MasterKeyFile {
    private static final String NAME = "master.key";

    @Produces
    @Singleton
    MasterKey masterKey(Settings settings) {
        return settings.masterKey().orElseGet(() -> inDirectory(settings.dataDir()));
    }

    /** The key of this data directory; of two that make it at once, both get the one that was there first. */
    static MasterKey inDirectory(Path dataDir) {
        Path file = dataDir.resolve(NAME);
        try {
            if (Files.notExists(file)) create(file);
            return MasterKey.parse(Files.readString(file))
                    .orElseThrow(
                            () -> new IllegalStateException(file + " does not hold a key: restore it from a backup"));
        } catch (IOException e) {
            throw new UncheckedIOException("the master key in " + file + " can be neither read nor made", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[MasterKey.LENGTH];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Path whole = Files.createTempFile(file.getParent(), NAME, ".new", ownerOnly(file));
        Files.writeString(whole, Base64.getEncoder().encodeToString(key) + "\n");
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException otherWasFirst) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!posix) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
