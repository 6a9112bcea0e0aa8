package vietqr.bench;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vietqr.qr.Decoding;
import vietqr.qr.Payload;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** A transfer to the text of a code and back to its fields; beside it what ZXing needs to carry such a text in a symbol. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    private final List<Transfer> transfers = Transfer.all();
    private final List<String> texts =
            transfers.stream().map(transfer -> transfer.payload().text()).toList();

    @Benchmark
    @OperationsPerInvocation(Transfer.COUNT)
    public long payload() {
        long read = 0;
        for (Transfer transfer : transfers) {
            Decoding decoding = Payload.decode(transfer.payload().text());
            Payload decoded = ((Decoding.Decoded) decoding).payload();
            read += decoded.napasAccount().orElseThrow().number().length()
                    + decoded.amount().orElseThrow().amount()
                    + decoded.purpose().orElseThrow().length();
        }
        return read;
    }

    /** ZXing knows texts and symbols only: text to modules and back, without any camera's work. */
    @Benchmark
    @OperationsPerInvocation(Transfer.COUNT)
    public long zxing() throws Exception {
        long read = 0;
        for (String text : texts) {
            ByteMatrix symbol =
                    Encoder.encode(text, ErrorCorrectionLevel.M, null).getMatrix();
            read += new Decoder().decode(bits(symbol)).getText().length();
        }
        return read;
    }

    private static BitMatrix bits(ByteMatrix symbol) {
        BitMatrix bits = new BitMatrix(symbol.getWidth());
        for (int y = 0; y < symbol.getHeight(); y++) {
            for (int x = 0; x < symbol.getWidth(); x++) if (symbol.get(x, y) == 1) bits.set(x, y);
        }
        return bits;
    }
}
