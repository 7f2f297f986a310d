// Decides which shell shows the kiosk: Electron, or the machine's own browser.

const day = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Situation
 * @property {'electron' | 'browser' | null} asked what --shell says
 * @property {boolean} serves --no-window or --port was given: flags that only make sense for the browser shell
 * @property {NodeJS.Platform} platform
 * @property {boolean} root run as root
 * @property {boolean} display there is a screen to open a window on
 * @property {boolean} runtime Electron's runtime is installed
 * @property {boolean} fetched fetching it was tried in this very start
 * @property {number | null} failedAt when fetching it failed, ms since 1970; null: not, as far as is remembered
 * @property {number} now ms since 1970
 */

/**
 * @typedef {{ do: 'electron' } | { do: 'browser', why: string } | { do: 'fetch' } | { do: 'refuse', why: string }} Choice
 * do 'fetch': fetch Electron's runtime, then ask again. `why` is a sentence for people, '' where there is nothing to say.
 */

/**
 * @param {Situation} at
 * @returns {Choice}
 */
export function chooseShell(at) {
  if (at.asked === 'browser') return { do: 'browser', why: '' };
  if (at.asked === null && at.serves) {
    return { do: 'browser', why: '--no-window and --port are for the browser shell, so this is it (or say --shell=electron).' };
  }
  const obstacle = obstacleToElectron(at);
  if (obstacle) return without(at, obstacle);
  if (at.runtime) return { do: 'electron' };
  if (at.fetched) return without(at, "Electron's runtime could not be downloaded.");
  if (at.asked === null && at.failedAt !== null && at.now - at.failedAt < day && at.now >= at.failedAt) {
    return without(
      at,
      "Electron's runtime could not be downloaded within the last day; --shell=electron tries again at once.",
    );
  }
  return { do: 'fetch' };
}

/**
 * @param {Situation} at
 * @returns {string | null}
 */
function obstacleToElectron(at) {
  if (at.platform !== 'linux') return null;
  if (at.root) return "Electron keeps its sandbox only for an ordinary user, and this is root.";
  if (!at.display) return 'Electron needs a screen, and there is none here (neither DISPLAY nor WAYLAND_DISPLAY is set).';
  return null;
}

/**
 * @param {Situation} at
 * @param {string} obstacle
 * @returns {Choice}
 */
function without(at, obstacle) {
  return at.asked === 'electron'
    ? { do: 'refuse', why: `${obstacle} Start with --shell=browser to use the machine's own browser.` }
    : { do: 'browser', why: `${obstacle} Using the machine's own browser instead.` };
}
