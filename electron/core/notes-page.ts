/** The page of notes on a screen of staff's own, in a second window: no bridge, no router, nothing to touch. */

/** Where it is served. Style and script are files of their own, because the policy knows nothing inline. */
export const NOTES_PATH = '/notes.html';
export const NOTES_STYLE_PATH = '/notes.css';
/** Built from renderer/showing/notes/window.ts. */
export const NOTES_SCRIPT_PATH = '/notes.js';

export const NOTES_PAGE = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <title>Nykel</title>
    <link rel="stylesheet" href="${NOTES_STYLE_PATH}">
    <script defer src="${NOTES_SCRIPT_PATH}"></script>
  </head>
  <body></body>
</html>
`;

/** Large and dark on light, sized by the screen: nobody has measured this one. */
export const NOTES_STYLE = `html { block-size: 100%; user-select: none; }
body {
  box-sizing: border-box; block-size: 100%; margin: 0; padding: 5vmin; overflow: hidden;
  background: #fff; color: #20262e; font: 3vmin/1.4 Inter, system-ui, sans-serif;
}
h1 { margin: 0; font-size: 3vmin; font-weight: 600; color: #004a8c; }
h2 { margin: 0 0 3vmin; font-size: 4.4vmin; line-height: 1.25; }
dl { margin: 0; max-inline-size: 60em; }
dt { font-weight: 650; color: #004a8c; }
dd { margin: 0 0 2.2vmin; }
bdi { font-weight: 650; }
p { margin: 3vmin 0 0; padding-block-start: 2vmin; border-block-start: 0.3vmin solid #8b9299; }
`;
