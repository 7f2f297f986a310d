// The icons of the kiosk: line drawings on a 24 by 24 grid, made for this project.
// Draw each with fill none, stroke currentColor, stroke-width 2 and round caps and joins.
// An icon always stands beside its word, so it carries no meaning alone: hide it from screen readers.

export type IconName =
  | 'back'
  | 'home'
  | 'language'
  | 'finish'
  | 'next'
  | 'previous'
  | 'more'
  | 'up'
  | 'check'
  | 'cross'
  | 'question'
  | 'phone'
  | 'clock'
  | 'pin'
  | 'play'
  | 'pause'
  | 'replay'
  | 'captions'
  | 'warning'
  | 'info'
  | 'help'
  | 'edit'
  | 'person'
  | 'display'
  | 'listen'
  | 'slower'
  | 'faster'
  | 'louder'
  | 'softer'
  | 'list'
  | 'print'
  | 'skip'
  | 'return'
  | 'dark';

const ring = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';

/** The `d` of one SVG path for each icon; a dot is a line of almost no length with a round cap. */
export const icons: Record<IconName, string> = {
  // an arrow to the left: to the screen before this one
  back: 'M20 12H4M10.5 5.5L4 12l6.5 6.5',
  home: 'M3 11.5L12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-5.5h4V20',
  // a globe
  language: `${ring}M3 12h18M12 3c2.5 2.5 3.8 5.6 3.8 9s-1.3 6.5-3.8 9c-2.5-2.5-3.8-5.6-3.8-9S9.5 5.5 12 3z`,
  // out through a door
  finish: 'M13 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h7M10 12h11M17 8l4 4-4 4',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  more: 'M5 9l7 7 7-7',
  up: 'M5 15.5l7-7 7 7',
  check: 'M4.5 12.5l5 5L19.5 7',
  cross: 'M6 6l12 12M18 6L6 18',
  question: `${ring}M9.3 9.5a2.7 2.7 0 1 1 4.1 2.3c-.9.5-1.4 1.1-1.4 2.2M12 17v.01`,
  // the receiver of a telephone: a number to call
  phone:
    'M5 4h3.8l1.7 4.5-2.2 1.7a12 12 0 0 0 5.5 5.5l1.7-2.2L20 15.2V19a1.5 1.5 0 0 1-1.6 1.5A16 16 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z',
  clock: `${ring}M12 7v5.2l3.3 2`,
  // a place on a map
  pin: 'M12 21c-4.6-4.5-7-7.9-7-11a7 7 0 0 1 14 0c0 3.1-2.4 6.5-7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  play: 'M7.5 4.5v15L19 12z',
  pause: 'M8.5 5v14M15.5 5v14',
  replay: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4 9M4 4v5h5',
  captions: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM7 11h2.5M13 11h4M7 15h4M14.5 15H17',
  warning: 'M12 4L2.8 19.3a.8.8 0 0 0 .7 1.2h17a.8.8 0 0 0 .7-1.2zM12 10v4.3M12 17.3v.01',
  info: `${ring}M12 11v5.5M12 7.5v.01`,
  // a lifebuoy
  help: `${ring}M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5.7 5.7l3.8 3.8M14.5 14.5l3.8 3.8M18.3 5.7l-3.8 3.8M9.5 14.5l-3.8 3.8`,
  // a pencil
  edit: 'M4 20l1-4.5L16 4.5a1.8 1.8 0 0 1 2.5 0l1 1a1.8 1.8 0 0 1 0 2.5L8.5 19zM13.7 6.8l3.5 3.5',
  // a large and a small A
  display: 'M2.5 19L8 5l5.5 14M4.5 14.5h7M14.5 19l3.3-8.5L21 19M15.7 16h4.2',
  // lines with ticks before them
  list: 'M10.5 6H21M10.5 12H21M10.5 18H21M3 6l1.6 1.6L7.5 4.5M3 12l1.6 1.6 2.9-3.1M3 18l1.6 1.6 2.9-3.1',
  // a sheet that comes out of a printer
  print: 'M7 8V3.5h10V8M7 16.5H4.5A1.5 1.5 0 0 1 3 15v-5.5A1.5 1.5 0 0 1 4.5 8h15A1.5 1.5 0 0 1 21 9.5V15a1.5 1.5 0 0 1-1.5 1.5H17M7 13.5h10v7H7z',
  // an ear
  listen: 'M7 9.5a5 5 0 0 1 10 0c0 3.5-3.5 4.2-3.5 7.2a3 3 0 0 1-5.6 1.4M10 9.7a2 2 0 0 1 4 0c0 1.3-1.6 1.6-1.6 3',
  slower: 'M12 6l-6.5 6 6.5 6M19.5 6L13 12l6.5 6',
  faster: 'M4.5 6l6.5 6-6.5 6M12 6l6.5 6-6.5 6',
  // a loudspeaker with and without waves
  louder: 'M3.5 9.5v5H7l5 4.5V5L7 9.5zM15.5 8.5a5 5 0 0 1 0 7M18.3 5.7a9 9 0 0 1 0 12.6',
  softer: 'M3.5 9.5v5H7l5 4.5V5L7 9.5zM15.5 10.5a2.5 2.5 0 0 1 0 3',
  skip: 'M6 5v14l9-7zM18.5 5v14',
  return: 'M18 5v14l-9-7zM5.5 5v14',
  // a screen that is crossed out
  dark: 'M4 5h16v11H4zM9 20h6M12 16v4M3 3l18 18',
  person: 'M12 12a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4zM4 20.5c0-3.6 3.4-5.7 8-5.7s8 2.1 8 5.7',
};
