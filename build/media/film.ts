// What ffprobe tells of a file, as far as a clip depends on it: whether it is a film, what must be done to it. Pure.
import { SIZES } from './encode.ts';

/** A file with a moving picture. Width and height as it is seen: turned as it wants to be, its pixels square. */
export interface Film {
  codec: string;
  container: string;
  width: number;
  height: number;
  /** Pictures a second, on average. */
  rate: number;
  /** In seconds, as its head says; null where it does not say. */
  seconds: number | null;
  bytes: number;
  /** The codec of its sound; null where it has none. */
  sound: string | null;
  /** What stands in the way of taking the picture as it is, and the filter that puts it right. */
  odd: { what: string; filter?: string }[];
}

/** More than this many pictures a second only cost: nobody sees it on a kiosk. */
export const FASTEST = 30;
/** Bits a second. Beyond it a clip fills the disk and nothing is gained. */
const RICHEST = 6_000_000;
/** Open formats, which every Chromium and Electron plays; H.264 and its kin are left out of some. */
const OPEN_PICTURES = ['vp8', 'vp9', 'av1'];

/** Names that people know. */
const NAMES: Record<string, string> = {
  h264: 'H.264', hevc: 'HEVC (H.265)', prores: 'ProRes', vp8: 'VP8', vp9: 'VP9', av1: 'AV1', mpeg4: 'MPEG-4', mpeg2video: 'MPEG-2', mjpeg: 'Motion JPEG',
  aac: 'AAC', opus: 'Opus', vorbis: 'Vorbis', mp3: 'MP3', ac3: 'AC-3',
};
export const nameOf = (codec: string): string => NAMES[codec] ?? codec;

type Told = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN);
/** "30000/1001" */
const ratio = (value: unknown, between: string): number => {
  const [above = NaN, below = NaN] = text(value).split(between).map(Number);
  return above / below;
};

/** Reads what ffprobe told. @returns the film, or a sentence for people that says why it is none */
export function readFilm(told: unknown): Film | string {
  const { format = {}, streams = [] } = (told ?? {}) as { format?: Told; streams?: Told[] };
  const container = text(format['format_name']);
  const sound = streams.find((stream) => stream['codec_type'] === 'audio');
  // The picture on a record's sleeve is one, too.
  const seen = streams.find((stream) => stream['codec_type'] === 'video' && (stream['disposition'] as Told | undefined)?.['attached_pic'] !== 1);
  if (!seen) return sound ? 'It holds only sound, no moving picture.' : 'It is no film.';
  if (/image2|_pipe$/.test(container)) return 'It is a picture, no film.';
  const seconds = number(format['duration']);
  const [width, height] = [number(seen['width']), number(seen['height'])];
  const rate = ratio(seen['avg_frame_rate'], '/');
  if (!(width > 0) || !(height > 0) || text(seen['codec_name']) === '') return 'Nothing can be made of its picture.';
  const turned = ((seen['side_data_list'] ?? []) as Told[]).map((data) => number(data['rotation']) % 360).find((angle) => angle) || 0;
  const pixel = ratio(seen['sample_aspect_ratio'], ':') || 1;
  const wide = pixel === 1 ? width : Math.round(width * pixel);
  const film: Omit<Film, 'odd'> = {
    codec: text(seen['codec_name']), container,
    width: turned % 180 === 0 ? wide : height, height: turned % 180 === 0 ? height : wide,
    rate: Number.isFinite(rate) ? rate : 0, seconds: seconds > 0 ? seconds : null, bytes: number(format['size']) || 0,
    sound: sound ? text(sound['codec_name']) : null,
  };
  return { ...film, odd: oddities(film, seen, { turned, pixel }) };
}

function oddities(film: Omit<Film, 'odd'>, seen: Told, { turned, pixel }: { turned: number; pixel: number }): Film['odd'] {
  const odd: Film['odd'] = [];
  if (!OPEN_PICTURES.includes(film.codec)) odd.push({ what: `${nameOf(film.codec)} does not play in every kiosk` });
  if (['tt', 'bb', 'tb', 'bt'].includes(text(seen['field_order']))) odd.push({ what: 'its pictures are interlaced', filter: 'yadif' });
  // ffmpeg itself turns what it decodes.
  if (turned !== 0) odd.push({ what: 'it was filmed with the camera turned' });
  if (pixel !== 1) odd.push({ what: 'its pixels are not square', filter: 'scale=round(iw*sar/2)*2:ih,setsar=1' });
  if (film.rate > FASTEST + 0.5) {
    odd.push({ what: `${Math.round(film.rate)} pictures a second are more than ${FASTEST}`, filter: `fps=${film.rate / Math.ceil(film.rate / (FASTEST + 0.5))}` });
  }
  if (['smpte2084', 'arib-std-b67'].includes(text(seen['color_transfer']))) {
    const range = 'zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p';
    odd.push({ what: 'its colours are HDR, which look pale on other screens', filter: range });
  } else if (text(seen['pix_fmt']) !== 'yuv420p') odd.push({ what: `its pixels (${text(seen['pix_fmt'])}) do not play everywhere` });
  if (linesOf(film, SIZES[0]) < film.height) odd.push({ what: `${film.width}×${film.height} is larger than ${widest(SIZES[0])}×${SIZES[0]}` });
  const bits = film.seconds === null ? 0 : (film.bytes * 8) / film.seconds;
  if (bits > RICHEST) odd.push({ what: `${(bits / 1e6).toFixed(0)} Mbit a second are more than ${RICHEST / 1e6}` });
  return odd;
}

const widest = (lines: number): number => (lines * 16) / 9;

/** How many lines a film has that fits into a size: never more than it had, and an even number, as VP9 wants it. */
export function linesOf({ width, height }: Pick<Film, 'width' | 'height'>, most: number): number {
  const fits = Math.min(height, most, (widest(most) / width) * height);
  return Math.max(2, Math.floor(fits / 2) * 2);
}

/** A film in one line, for people. */
export function describe({ codec, width, height, rate, bytes, sound }: Film, seconds: number): string {
  const pictures = Number.isInteger(rate) ? rate : rate.toFixed(2);
  return `${nameOf(codec)}, ${width}×${height}, ${pictures} pictures a second, ${clock(seconds)}, ${(bytes / 1e6).toFixed(1)} MB, `
    + (sound === null ? 'no sound' : `sound in ${nameOf(sound)}`);
}

/** Minutes and seconds, as on a player: 2:05. */
export const clock = (seconds: number): string =>
  `${Math.floor(Math.round(seconds) / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;
