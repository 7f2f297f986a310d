// Which screen stands where. The address lives in memory only: a kiosk has no address bar, and history
// must not outlive the visitor. Names are the screen names of the bridge.
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router';
import { painted } from './painted.ts';

const routes: RouteRecordRaw[] = [
  // Never shown: Welcome stands outside the router, and the way back to it is a reset (visit.ts).
  { path: '/', name: 'welcome', component: { render: () => null } },
  { path: '/home', name: 'home', component: () => import('./screens/home/Home.vue') },
  { path: '/about/:step?', name: 'about', component: () => import('./screens/about/About.vue') },
  { path: '/eligibility/:question?', name: 'eligibility', component: () => import('./screens/eligibility/Eligibility.vue') },
  { path: '/order/:step?', name: 'order', component: () => import('./screens/order/Order.vue') },
  { path: '/tutorial/:step?', name: 'tutorial', component: () => import('./screens/tutorial/Tutorial.vue') },
  { path: '/practice/:exercise?/:part?/:step?/:done?', name: 'practice', component: () => import('./screens/practice/Practice.vue') },
  { path: '/mailbox/:step?', name: 'mailbox', component: () => import('./screens/mailbox/Mailbox.vue') },
  { path: '/videos/:item?', name: 'videos', component: () => import('./screens/videos/Videos.vue') },
  { path: '/services/:item?/:id?', name: 'services', component: () => import('./screens/services/Services.vue') },
  { path: '/questions/:item?', name: 'questions', component: () => import('./screens/questions/Questions.vue') },
  { path: '/trouble/:item?', name: 'trouble', component: () => import('./screens/trouble/Trouble.vue') },
  { path: '/list/:part?/:n?', name: 'list', component: () => import('./screens/list/List.vue') },
  { path: '/help', name: 'help', component: () => import('./screens/help/Help.vue') },
];

export function makeRouter() {
  const router = createRouter({ history: createMemoryHistory(), routes });
  router.beforeEach(async (_to, from) => {
    // Lets the touched button be seen as touched before the next screen is made: the answer to a touch comes at once.
    if (from.matched.length > 0) await painted();
  });
  return router;
}

/** Fetches the code of every screen ahead of its first touch. */
export function preloadScreens(): void {
  for (const { component } of routes) {
    // A screen that could not be fetched now is asked for again when it is opened.
    if (typeof component === 'function') void (component as () => Promise<unknown>)().catch(() => undefined);
  }
}
