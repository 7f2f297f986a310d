// What a soak measures again and again, and whether it grows. Pure.

/** `minutes` since the first. Heap and memory in MB; memory is null where the system does not tell it. */
export interface Sample { minutes: number; heap: number; page: number | null; all: number | null; shown: number; dropped: number }

/** So much more at the end than at the beginning, in MB, is no growth: collecting garbage and caches come and go. */
export const ALLOWED = { heap: 5, page: 60, all: 120 } as const;

/**
 * By how much a value grows over the whole time: the median slope between any two samples, which single peaks do not move,
 * times the time between the first and the last. 0 where there are fewer than three samples to tell by.
 */
export function growth(samples: readonly { minutes: number; value: number }[]): number {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || samples.length < 3) return 0;
  const slopes = samples.flatMap((a, at) => samples.slice(at + 1).map((b) => (b.value - a.value) / (b.minutes - a.minutes))).sort((a, b) => a - b);
  const middle = slopes.length / 2;
  const slope = ((slopes[Math.ceil(middle) - 1] ?? 0) + (slopes[Math.floor(middle)] ?? 0)) / 2;
  return slope * (last.minutes - first.minutes);
}

/** What grows more than allowed, a sentence each. */
export function grows(samples: readonly Sample[]): string[] {
  const names = { heap: 'the heap of the page', page: 'the process of the page', all: 'the browser with all its processes' };
  return (['heap', 'page', 'all'] as const).flatMap((name) => {
    const values = samples.flatMap((sample) => (sample[name] === null ? [] : [{ minutes: sample.minutes, value: sample[name] }]));
    const more = growth(values);
    return more > ALLOWED[name] ? [`${names[name]} grew by ${more.toFixed(1)} MB; at most ${ALLOWED[name]} MB.`] : [];
  });
}

/** One sample as a line. */
export function sampleLine({ minutes, heap, page, all, shown, dropped }: Sample): string {
  const mb = (value: number | null): string => (value === null ? 'unknown' : `${value.toFixed(1)} MB`).padStart(10);
  return `${minutes.toFixed(1).padStart(7)} min   heap ${mb(heap)}   page ${mb(page)}   browser ${mb(all)}   ${shown} pictures, ${dropped} dropped`;
}
