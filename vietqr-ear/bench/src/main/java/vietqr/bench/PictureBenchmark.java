package vietqr.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vietqr.image.QrImage;
import vietqr.image.QrOptions;

import javax.imageio.ImageIO;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The text of a code to a PNG file of 480 x 480 pixels with medium correction. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PictureBenchmark {
    private static final Map<EncodeHintType, ?> MEDIUM =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private final List<String> texts =
            Transfer.all().stream().map(transfer -> transfer.payload().text()).toList();

    /** The other side at its best: no detour over files. */
    @Setup
    public void prepare() {
        ImageIO.setUseCache(false);
    }

    @Benchmark
    @OperationsPerInvocation(Transfer.COUNT)
    public long png() {
        long bytes = 0;
        for (String text : texts) bytes += QrImage.of(text, QrOptions.DEFAULT).png().length;
        return bytes;
    }

    /** One bit per pixel, the fastest picture ZXing makes of its matrix. */
    @Benchmark
    @OperationsPerInvocation(Transfer.COUNT)
    public long zxingAndImageIo() throws Exception {
        int pixels = QrOptions.DEFAULT.pixels();
        long bytes = 0;
        for (String text : texts) {
            BitMatrix matrix = new MultiFormatWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels, MEDIUM);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(matrix, "png", file);
            bytes += file.size();
        }
        return bytes;
    }
}
