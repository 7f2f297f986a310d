// The page keeps nothing, and neither may a library in it: vue-router writes the addresses of visited screens
// to sessionStorage (key "vue-router:scroll"), which outlives a reset. Found by the journey one-after-another.

/** Takes the storages away from the page. A library that wants one finds what it finds where cookies are refused. */
export function refuseStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException(`The kiosk keeps nothing: there is no ${name}.`, 'SecurityError');
      },
    });
  }
}
