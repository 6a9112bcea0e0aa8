package vietqr.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The recorded words and phrases of one voice, by how they are written. {@code units.properties} names the file of each; an
 * operator's own file of the same name is taken instead of the shipped one, and further ones may be named in an own list.
 */
final class Recordings {
    private static final String SHIPPED = "/vietqr/voice/";
    private static final String LIST = "units.properties";
    private static final int MOST = 2_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}]+");

    private final Map<String, Clip> clips = new HashMap<>();
    private int mostWords = 1;

    /** @throws IllegalStateException if a file of the operator's cannot be read; says which and why */
    static Recordings of(Voice voice, Optional<Path> own) {
        Recordings recordings = new Recordings();
        Optional<Path> directory = own.map(root -> root.resolve(voice.word())).filter(Files::isDirectory);
        recordings.take(shippedList(voice), voice, directory);
        directory.map(Recordings::ownList).ifPresent(list -> recordings.take(list, voice, directory));
        return recordings;
    }

    private void take(Properties list, Voice voice, Optional<Path> directory) {
        for (String name : list.stringPropertyNames()) {
            if (!NAME.matcher(name).matches() || clips.size() >= MOST)
                throw new IllegalStateException("not taken: " + name + " in " + LIST + " of " + voice.word());
            String phrase = phrase(list.getProperty(name));
            clips.put(phrase, clip(name, voice, directory));
            mostWords = Math.max(mostWords, phrase.split(" ").length);
        }
    }

    private static Properties shippedList(Voice voice) {
        try (InputStream file = Recordings.class.getResourceAsStream(SHIPPED + voice.word() + "/" + LIST)) {
            return list(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties ownList(Path directory) {
        Path file = directory.resolve(LIST);
        if (!Files.exists(file)) return new Properties();
        try (InputStream bytes = Files.newInputStream(file)) {
            return list(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the list of recordings cannot be read: " + file, e);
        }
    }

    private static Properties list(InputStream file) throws IOException {
        Properties list = new Properties();
        list.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        return list;
    }

    private static Clip clip(String name, Voice voice, Optional<Path> directory) {
        Optional<Path> own = directory.map(root -> root.resolve(name + ".wav")).filter(Files::isRegularFile);
        String shipped = SHIPPED + voice.word() + "/" + name + ".wav";
        try (InputStream file =
                own.isPresent() ? Files.newInputStream(own.get()) : Recordings.class.getResourceAsStream(shipped)) {
            if (file == null)
                throw new IllegalStateException("there is no recording " + voice.word() + "/" + name + ".wav");
            return Clip.read(file);
        } catch (IOException e) {
            String which = own.map(Path::toString).orElse(shipped);
            throw new IllegalStateException("the recording " + which + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The longest phrases that were recorded, from the left; words of which there is no recording are left out. */
    List<Clip> clips(List<String> words) {
        List<Clip> found = new ArrayList<>();
        for (int at = 0, count; at < words.size(); at += Math.max(1, count)) {
            count = recorded(words, at);
            if (count > 0) found.add(clips.get(phrase(words, at, count)));
        }
        return found;
    }

    /** The words that are left out, beside mere punctuation. */
    List<String> missing(List<String> words) {
        List<String> missing = new ArrayList<>();
        for (int at = 0, count; at < words.size(); at += Math.max(1, count)) {
            count = recorded(words, at);
            if (count == 0 && !phrase(words.get(at)).isEmpty()) missing.add(words.get(at));
        }
        return missing;
    }

    /** How many words from here on were recorded as one phrase; 0 if not even the first was. */
    private int recorded(List<String> words, int at) {
        int count = Math.min(mostWords, words.size() - at);
        while (count > 0 && !clips.containsKey(phrase(words, at, count))) count--;
        return count;
    }

    private static String phrase(List<String> words, int at, int count) {
        return phrase(String.join(" ", words.subList(at, at + count)));
    }

    private static String phrase(String written) {
        return PUNCTUATION
                .matcher(written.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .strip();
    }
}
