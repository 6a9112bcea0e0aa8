package vietqr.merchant;

/**
 * What a partner tells about a merchant (wire reference, section 11). Texts are {@code ""} when unknown.
 *
 * @param name short name, kept in upper case, unique within the family of a master merchant
 * @param identity tax number or national id
 * @param career line of business
 */
public record MerchantDetails(
        String name, String fullName, String address, String identity, String email, String phone, String career) {

    /** Whether it has the name and identity every merchant needs, and every text is as short as we can keep it. */
    public boolean acceptable() {
        return filled(name, 200)
                && filled(identity, 50)
                && fullName.length() <= 200
                && address.length() <= 500
                && email.length() <= 254
                && phone.length() <= 30
                && career.length() <= 200;
    }

    private static boolean filled(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
