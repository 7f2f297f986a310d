// A clip as it plays: whether the visitor wants it to, where it is, and how it fails. The one place with its element and its clock.
import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue';
import type { ClipFailure } from '../../../electron/bridge.ts';
import { VOLUMES } from '../../access/listen/steps.ts';
import { call } from '../../kiosk.ts';
import { useSession } from '../../session/store.ts';
import { seen, sent, standsStill, toldToPlay } from './standstill.ts';
import { wishes } from './wishes.ts';

export interface Clip {
  /** Where it is and how long it is, in seconds. The length is 0 until it is known. */
  time: Readonly<Ref<number>>;
  length: Readonly<Ref<number>>;
  /** The visitor wants it to play; also while it waits for a voice. */
  wanted: Readonly<Ref<boolean>>;
  failed: Readonly<Ref<ClipFailure | null>>;
  /** It has sound: known once it has played a little. */
  sounds: Readonly<Ref<boolean>>;
  /** While true its own sound is lower: a voice speaks. */
  quiet: Ref<boolean>;
  toggle(): void;
  /** Begins anew after a failure, where it was. */
  tryAgain(): void;
  goTo(seconds: number): void;
  /** Counts how often it was sent to another place. */
  jumps: Readonly<Ref<number>>;
  /** Stands still until `release`, though the visitor wants it to play. @param at not after this time, in seconds */
  hold(at: number): void;
  release(): void;
}

/** How often it is looked at whether it moves, in milliseconds. */
const LOOK_MS = 500;
/** A clip whose last picture stands so long before its end was cut off: the browser only says that it has ended. In seconds. */
const CUT_OFF = 3;
/** So little past the time at which it was to stand nobody sees, in seconds. */
const LATE = 0.08;
/** Its own sound under a voice, as a share. */
const UNDER_VOICE = 0.15;

/** @param element the video, once the component is mounted; its source may come later */
export function useClip(element: Readonly<Ref<HTMLVideoElement | null>>): Clip {
  const session = useSession();
  const time = ref(0);
  const length = ref(0);
  const wanted = ref(false);
  const failed = ref<ClipFailure | null>(null);
  const sounds = ref(false);
  const quiet = ref(false);
  const jumps = ref(0);
  let held = false;
  /** The time of the picture that was shown last. */
  let lastFrame = 0;
  let watched = toldToPlay(0, 0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const listening = new AbortController();

  const place = (): number => element.value?.currentTime ?? 0;

  function rest(): void {
    clearInterval(timer);
    session.playing = false;
  }

  function fail(reason: ClipFailure): void {
    if (failed.value) return;
    failed.value = reason;
    wanted.value = false;
    held = false;
    rest();
    element.value?.pause();
    call('report', { event: 'clip-failed', screen: 'videos', reason }).catch(() => undefined);
  }

  function look(): void {
    watched = seen(watched, place(), performance.now());
    const still = standsStill(watched, performance.now());
    if (still) fail(still);
  }

  function play(): void {
    wanted.value = true;
    watched = toldToPlay(place(), performance.now());
    clearInterval(timer);
    timer = setInterval(look, LOOK_MS);
    // A play that a pause interrupts is refused by the browser: that is no failure.
    element.value?.play().catch((error: unknown) => (error as Error).name === 'AbortError' || fail('error'));
  }

  function pause(): void {
    wanted.value = false;
    held = false;
    rest();
    element.value?.pause();
  }

  function goTo(seconds: number): void {
    if (!element.value) return;
    time.value = Math.max(0, seconds);
    element.value.currentTime = time.value;
    jumps.value += 1;
  }

  const reactions: Partial<Record<keyof HTMLMediaElementEventMap, (video: HTMLVideoElement) => void>> = {
    durationchange: ({ duration }) => {
      if (Number.isFinite(duration)) length.value = duration;
    },
    playing: () => (session.playing = wanted.value),
    waiting: () => (session.playing = false),
    pause: () => {
      if (!held) wanted.value = false;
      rest();
    },
    ended: () => {
      wanted.value = false;
      rest();
      if (length.value - lastFrame > CUT_OFF) fail('error');
    },
    error: () => fail('error'),
    seeking: ({ currentTime }) => {
      watched = sent(watched, currentTime, performance.now());
      time.value = currentTime;
    },
    seeked: ({ currentTime }) => (time.value = currentTime),
    timeupdate: (video) => {
      time.value = video.currentTime;
      sounds.value ||= 'webkitAudioDecodedByteCount' in video && Number(video.webkitAudioDecodedByteCount) > 0;
    },
  };

  /** Each frame that is shown tells its time: a caption comes and goes with the picture it belongs to. */
  function frame(_now: number, { mediaTime }: VideoFrameCallbackMetadata): void {
    lastFrame = mediaTime;
    if (!element.value?.seeking) time.value = mediaTime;
    element.value?.requestVideoFrameCallback(frame);
  }

  onMounted(() => {
    const video = element.value;
    if (!video) return;
    for (const [name, react] of Object.entries(reactions)) video.addEventListener(name, () => react(video), { signal: listening.signal });
    video.requestVideoFrameCallback(frame);
  });
  watch([element, quiet, () => wishes.volume], ([video]) => {
    if (video) video.volume = (VOLUMES[wishes.volume] ?? 1) * (quiet.value ? UNDER_VOICE : 1);
  }, { immediate: true });
  onBeforeUnmount(() => {
    listening.abort();
    pause();
    // Gives back what it has decoded now, not when somebody collects it.
    element.value?.removeAttribute('src');
    element.value?.load();
  });

  return {
    time, length, wanted, failed, sounds, quiet, jumps, goTo,
    toggle: () => (wanted.value ? pause() : play()),
    tryAgain() {
      const at = time.value;
      failed.value = null;
      element.value?.load();
      goTo(at);
      play();
    },
    hold(at) {
      if (!wanted.value || held || !element.value) return;
      held = true;
      element.value.pause();
      // A busy machine looks late.
      if (place() > at + LATE) element.value.currentTime = at;
    },
    release() {
      if (!held) return;
      held = false;
      if (wanted.value) play();
    },
  };
}
