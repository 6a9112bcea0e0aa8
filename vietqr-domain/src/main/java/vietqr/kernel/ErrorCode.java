package vietqr.kernel;

/**
 * The one table of refusals of the public VietQR API, numbered as its error list is (wire reference, section 13): every code
 * that can reach a partner. A room answers with the meaning; {@code vietqr.api} turns it into a body. {@code
 * docs/errors.md} shows the table and is held to it by a test.
 */
public enum ErrorCode {
    E02("amount is invalid", "amount không hợp lệ"),
    E03("transType is invalid: C is money in, D is money out", "transType không hợp lệ: C là tiền vào, D là tiền ra"),
    E04(
            "Cannot be done now, for there were too many requests or the gateway is stopping: try again later",
            "Chưa thực hiện được vì có quá nhiều yêu cầu hoặc cổng đang dừng: hãy thử lại sau"),
    E05("Unexpected error: try again later", "Lỗi ngoài dự kiến: hãy thử lại sau"),
    E09("content is invalid", "content không hợp lệ"),
    E10("bankAccount is invalid", "bankAccount không hợp lệ"),
    E24(
            "Bank not found: send a bank code such as MB or a six-digit BIN in bankCode",
            "Không tìm thấy ngân hàng: hãy gửi mã ngân hàng như MB hoặc mã BIN sáu chữ số trong bankCode"),
    E25(
            "Bank account not found or not linked: link the account in the portal first",
            "Không tìm thấy tài khoản hoặc tài khoản chưa liên kết: hãy liên kết tài khoản trên trang quản trị trước"),
    E26("Content too long", "Nội dung chuyển khoản quá dài"),
    E34("Content, orderId or other input is invalid", "Nội dung, orderId hoặc dữ liệu khác không hợp lệ"),
    E35(
            "The account has no terminal: synchronise one first",
            "Tài khoản chưa có điểm bán nào: hãy đồng bộ điểm bán trước"),
    E36("No such linked account at MB (flow 2)", "Không có tài khoản MB nào như vậy được liên kết (luồng 2)"),
    E39("checkSum is wrong", "checkSum không đúng"),
    E41("checkSum is wrong (older refund path)", "checkSum không đúng (đường dẫn hoàn tiền cũ)"),
    E42("The account has no right to refund", "Tài khoản không có quyền hoàn tiền"),
    E43("The refund failed", "Hoàn tiền không thành công"),
    E44("The transaction to refund does not exist", "Giao dịch cần hoàn tiền không tồn tại"),
    E45("The amount to refund is invalid", "Số tiền hoàn không hợp lệ"),
    E46("Request body or a parameter is missing or invalid", "Thiếu hoặc sai nội dung yêu cầu hay tham số"),
    E51("Bank code is invalid", "Mã ngân hàng không hợp lệ"),
    E58("type is invalid", "type không hợp lệ"),
    E67("User not found", "Không tìm thấy người dùng"),
    E74(
            "Token is invalid: fetch a new one. In the e-commerce synchronisation: checkSum is wrong",
            "Token không hợp lệ: hãy lấy token mới. Khi đồng bộ thương mại điện tử: checkSum không đúng"),
    E75(
            "The test callback is not available in the production environment",
            "Không có giao dịch thử trong môi trường thật"),
    E76(
            "No callback connection is declared for this API client",
            "API client này chưa khai báo kết nối nhận thông báo"),
    E77(
            "The bank account does not belong to this API client, or no callback connection is declared",
            "Tài khoản không thuộc API client này, hoặc chưa khai báo kết nối nhận thông báo"),
    E92("More than 50 entries in one request", "Quá 50 mục trong một yêu cầu"),
    E94("QR link not found", "Không tìm thấy liên kết QR"),
    E95(
            "type is invalid: 0 looks up by orderId, 1 by referenceNumber",
            "type không hợp lệ: 0 tra theo orderId, 1 tra theo referenceNumber"),
    E96("Transaction not found", "Không tìm thấy giao dịch"),
    E97("refId is invalid", "refId không hợp lệ"),
    E101(
            "Bank account not authenticated: link the account in the portal first",
            "Tài khoản chưa xác thực: hãy liên kết tài khoản trên trang quản trị trước"),
    E104(
            "Merchant not found, or the API client is not registered as a merchant",
            "Không tìm thấy đơn vị, hoặc API client chưa đăng ký là đơn vị"),
    E150("Only a master merchant may synchronise merchants", "Chỉ đơn vị cấp trên mới được đồng bộ đơn vị"),
    E151("Static codes are made for accounts at MB only", "Mã QR tĩnh chỉ tạo được cho tài khoản MB"),
    E152(
            "terminalCode is not one of your terminals: synchronise the terminal first",
            "terminalCode không phải điểm bán của bạn: hãy đồng bộ điểm bán trước"),
    E153("terminalCode is invalid, or twice in the request", "terminalCode không hợp lệ, hoặc lặp lại trong yêu cầu"),
    E154("Merchant name exists", "Tên đơn vị đã tồn tại"),
    E155("Bank account is used by another merchant", "Tài khoản đang được đơn vị khác sử dụng"),
    E157(
            "The transaction was refunded before, and its first refund did not allow more (multiTimes)",
            "Giao dịch đã hoàn tiền một lần, và lần đầu không cho phép hoàn tiếp (multiTimes)"),
    E158("Another refund of this transaction is in progress", "Giao dịch này đang được hoàn tiền"),
    E161("merchantId is unknown", "Không có merchantId này"),
    E163("Certificate is unknown", "Không có chứng thực này"),
    E164(
            "Terminal differs from that of the original transaction. In e-commerce: certificate is unknown",
            "Điểm bán khác với giao dịch gốc. Trong thương mại điện tử: không có chứng thực này"),
    E215(
            "The bank did not answer in time: whether money was sent back is not known yet",
            "Ngân hàng không trả lời kịp: chưa biết tiền đã được hoàn hay chưa"),
    E216("The payer's account or card is invalid", "Tài khoản hoặc thẻ của người trả tiền không hợp lệ"),
    E217("The payer's bank is not in the service", "Ngân hàng của người trả tiền không tham gia dịch vụ"),
    E218("The bank has no record of such a payment", "Ngân hàng không có giao dịch này");

    private final String meaning;
    private final String vietnamese;

    ErrorCode(String meaning, String vietnamese) {
        this.meaning = meaning;
        this.vietnamese = vietnamese;
    }

    /** What is wrong and what to do about it, in English, for logs and documentation. */
    public String meaning() {
        return meaning;
    }

    /** The same in Vietnamese. */
    public String vietnamese() {
        return vietnamese;
    }
}
