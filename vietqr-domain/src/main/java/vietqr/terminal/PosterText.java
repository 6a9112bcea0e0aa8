package vietqr.terminal;

import vietqr.identity.Language;

import java.util.ResourceBundle;

/**
 * What stands on a poster.
 *
 * @param payload of the code
 * @param bankBin by which the operator's logo of the bank is found
 * @param account as it is to be read, in full or masked
 * @param number by which the terminal is known
 */
record PosterText(
        String payload,
        String merchant,
        String terminal,
        String bankBin,
        String bank,
        String account,
        String holder,
        String number,
        Language language) {
    String word(String key) {
        return ResourceBundle.getBundle(
                        "vietqr.terminal.poster",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
