/**
 * Says things aloud: amounts in words ({@link vietqr.voice.Voice#words}), sentences of them ({@link vietqr.voice.Sentence}),
 * and sound that is joined from recorded words ({@link vietqr.voice.Speech}). Knows nothing of payments; who is to hear what,
 * and how often, is decided above.
 */
package vietqr.voice;
