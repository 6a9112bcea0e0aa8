package vietqr.sheet;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Excel's format from 1997 to 2003, at most 65,536 rows; read record by record. */
final class XlsSheet {
    private static final long MOST_BYTES = 64L << 20;

    private XlsSheet() {}

    static void read(Path file, Handover rows) throws BadSheet, IOException {
        if (Files.size(file) > MOST_BYTES) throw new BadSheet(BadSheet.Fault.TOO_LARGE, "too large for an .xls");
        XlsRecords records = new XlsRecords(rows);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(records);
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, files);
        } catch (EncryptedDocumentException password) {
            throw new BadSheet(BadSheet.Fault.ENCRYPTED, password);
        } catch (IOException | RuntimeException | HSSFUserException broken) {
            throw new BadSheet(BadSheet.Fault.BROKEN, broken);
        }
        if (records.datesFrom1904()) throw new BadSheet(BadSheet.Fault.DATES_FROM_1904, "1904");
        records.end();
    }
}
