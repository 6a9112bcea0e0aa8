package vietqr.api.partner;

import java.util.List;

/** What a batch is answered that was taken whole. */
public record DataAnswer(String status, List<? extends Record> data) {
    static DataAnswer success(List<? extends Record> data) {
        return new DataAnswer("SUCCESS", data);
    }
}
