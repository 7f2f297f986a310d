// What stands on the screen when the page cannot start: no content, no shell. No words file can be relied on here.

const SORRY = [
  ['uk', 'Цей екран зараз не працює. Зверніться, будь ласка, до працівників.'],
  ['ru', 'Этот экран сейчас не работает. Пожалуйста, обратитесь к сотрудникам.'],
  ['en', 'This screen does not work just now. Please ask the staff.'],
  ['nb', 'Denne skjermen virker ikke akkurat nå. Spør de ansatte.'],
  ['nn', 'Denne skjermen verkar ikkje akkurat no. Spør dei som jobbar her.'],
] as const;

/** How long to wait before trying again, in milliseconds. */
const AGAIN_MS = 15_000;

/** Shows the sentence in all languages and starts over after a while: nobody may have to find the plug. */
export function showStartFailure(): void {
  const lines = SORRY.map(([lang, text]) => {
    const line = document.createElement('p');
    line.lang = lang;
    line.textContent = text;
    return line;
  });
  const main = document.createElement('main');
  main.className = 'start-failure';
  main.append(...lines);
  document.body.replaceChildren(main);
  setTimeout(() => location.replace('/'), AGAIN_MS);
}
