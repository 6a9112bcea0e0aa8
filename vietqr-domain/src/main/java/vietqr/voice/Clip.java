package vietqr.voice;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A recorded word: mono, 16 bits, {@link #RATE} samples a second, brought to one level and without silence around it. */
final class Clip {
    static final int RATE = 22_050;
    static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    /** A tenth of a minute; a word takes half a second. */
    private static final int LONGEST_BYTES = 6 * RATE * 2;

    private static final int SILENCE = 250;
    private static final int LEVEL = 4_200;
    private static final int PEAK = 30_000;

    private final short[] samples;

    private Clip(short[] samples) {
        this.samples = samples;
    }

    short[] samples() {
        return samples;
    }

    /** @throws IOException if it is no sound in a form that Java reads (WAV, AIFF, AU), or longer than six seconds */
    static Clip read(InputStream file) throws IOException {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new BufferedInputStream(file));
                AudioInputStream plain = AudioSystem.getAudioInputStream(FORMAT, sound)) {
            byte[] bytes = plain.readNBytes(LONGEST_BYTES + 1);
            if (bytes.length > LONGEST_BYTES) throw new IOException("longer than six seconds");
            short[] samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return new Clip(levelled(trimmed(samples)));
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("no sound in a form that can be read: " + e.getMessage(), e);
        }
    }

    private static short[] trimmed(short[] samples) {
        int from = 0;
        int to = samples.length;
        while (from < to && Math.abs(samples[from]) < SILENCE) from++;
        while (to > from && Math.abs(samples[to - 1]) < SILENCE) to--;
        return Arrays.copyOfRange(samples, from, to);
    }

    /** So that its root mean square is {@link #LEVEL}, but no sample beyond {@link #PEAK}. */
    private static short[] levelled(short[] samples) {
        long squares = 0;
        int highest = 1;
        for (short sample : samples) {
            squares += (long) sample * sample;
            highest = Math.max(highest, Math.abs(sample));
        }
        if (squares == 0) return samples;
        double level = Math.sqrt((double) squares / samples.length);
        double gain = Math.min(LEVEL / level, (double) PEAK / highest);
        short[] levelled = new short[samples.length];
        for (int i = 0; i < samples.length; i++) levelled[i] = (short) Math.round(samples[i] * gain);
        return levelled;
    }
}
