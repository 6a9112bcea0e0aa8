// Says each payment aloud once. What was said is remembered by the movement's number for all tabs of this browser, and stays
// remembered when a page is loaded anew; one tab at a time speaks. A browser makes no sound before somebody has touched the page.
const tillVoice = (() => {
  const HEARD = "vietqr-heard";
  const SOUND = "vietqr-sound";
  const VOLUME = "vietqr-volume";
  const TURN = "vietqr-voice-turn";
  const KEEP = 10 * 60 * 1000;
  const listeners = [];
  const waiting = new Set();
  let context = null;
  let queue = Promise.resolve();
  let shopVolume = 1;

  const tell = () => listeners.forEach(listener => listener());
  const wanted = () => localStorage.getItem(SOUND) === "on";
  const ready = () => wanted() && context !== null && context.state === "running";
  const volume = () => Number(localStorage.getItem(VOLUME) ?? 100);

  const heard = () => {
    try {
      return JSON.parse(localStorage.getItem(HEARD)) ?? {};
    } catch {
      return {};
    }
  };
  const isHeard = id => id in heard();
  const mark = ids => {
    const now = Date.now();
    const all = Object.entries(heard()).filter(([, at]) => now - at < KEEP);
    localStorage.setItem(HEARD, JSON.stringify(Object.fromEntries([...all, ...ids.map(id => [id, now])])));
  };

  // Locks exist on https and localhost only. Elsewhere a tab writes its name, waits, and looks whether it still stands there.
  const oneAtATime = work => (navigator.locks ? navigator.locks.request("vietqr-voice", work) : taken(work));
  const rest = millis => new Promise(done => setTimeout(done, millis));
  const taken = async work => {
    const name = String(Math.random());
    for (let tries = 0; tries < 100; tries++) {
      const [, until] = (localStorage.getItem(TURN) ?? "").split(" ");
      if (!until || Number(until) < Date.now()) {
        localStorage.setItem(TURN, name + " " + (Date.now() + 30000));
        await rest(80 + Math.random() * 80);
        if (localStorage.getItem(TURN)?.startsWith(name + " ")) {
          try {
            return await work();
          } finally {
            localStorage.removeItem(TURN);
          }
        }
      }
      await rest(200 + Math.random() * 200);
    }
  };

  const wake = async () => {
    context ??= new AudioContext();
    if (context.state !== "running") await Promise.race([context.resume(), rest(1000)]);
    tell();
  };
  const load = async url => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10000) });
    if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("audio/")) throw new Error("no sound");
    return context.decodeAudioData(await answer.arrayBuffer());
  };
  const play = sound =>
    new Promise(done => {
      const source = context.createBufferSource();
      const gain = context.createGain();
      gain.gain.value = (volume() / 100) * shopVolume;
      source.buffer = sound;
      source.connect(gain).connect(context.destination);
      source.onended = done;
      setTimeout(done, sound.duration * 1000 + 2000);
      source.start();
    });
  const later = work => {
    queue = queue.then(() => oneAtATime(work)).catch(() => {});
    return queue;
  };

  // What wants to sound goes on with the first touch after a page was loaded anew; the switch itself does that by its own.
  const touched = event => {
    if (wanted() && !ready() && !event.target.closest?.("#sound")) wake();
  };
  for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, touched, { capture: true });
  window.addEventListener("storage", tell);
  if (wanted()) wake();

  return {
    wanted,
    ready,
    volume,
    isHeard,
    mark,
    onChange: listener => listeners.push(listener),
    // Nothing is known of earlier payments by a browser that never was a till.
    isNew: () => localStorage.getItem(HEARD) === null,
    on: () => {
      localStorage.setItem(SOUND, "on");
      return wake();
    },
    off: () => {
      localStorage.setItem(SOUND, "off");
      tell();
    },
    setVolume: percent => {
      localStorage.setItem(VOLUME, String(percent));
      tell();
    },
    setShopVolume: percent => (shopVolume = percent / 100),
    test: url => later(async () => play(await load(url))),
    say: (id, url) => {
      if (!ready() || waiting.has(id) || isHeard(id)) return;
      waiting.add(id);
      later(async () => {
        if (!ready() || isHeard(id)) return;
        const sound = await load(url);
        mark([id]);
        tell();
        await play(sound);
      }).finally(() => waiting.delete(id));
    },
  };
})();
