import { beforeEach, expect, test } from 'vitest';
import { Updates } from '#ui/pwa.svelte.ts';

/** A service worker as the page sees it. */
class Worker extends EventTarget {
	readonly messages: unknown[] = [];
	state: ServiceWorkerState;
	constructor(state: ServiceWorkerState) {
		super();
		this.state = state;
	}
	postMessage(message: unknown) {
		this.messages.push(message);
	}
	become(state: ServiceWorkerState) {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

class Registration extends EventTarget {
	waiting: Worker | null = null;
	installing: Worker | null = null;
	active: Worker | null = null;
	checks = 0;
	update() {
		this.checks += 1;
		return Promise.reject(new Error('offline'));
	}
	find(worker: Worker) {
		this.installing = worker;
		this.dispatchEvent(new Event('updatefound'));
	}
}

class Container extends EventTarget {
	controller: Worker | null = null;
	readonly registration = new Registration();
	readonly ready = Promise.resolve(this.registration);
	registered: unknown[] = [];
	register(...args: unknown[]) {
		this.registered.push(args);
		return Promise.resolve(this.registration);
	}
	takeOver(worker: Worker) {
		this.controller = worker;
		this.dispatchEvent(new Event('controllerchange'));
	}
}

let workers: Container;
let reloads: number;
let page: EventTarget & { visibilityState: string };

function updates() {
	return new Updates({
		workers: workers as unknown as ServiceWorkerContainer,
		page: page as unknown as Document,
		policies: undefined,
		reload: () => (reloads += 1)
	});
}

beforeEach(() => {
	workers = new Container();
	reloads = 0;
	page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
});

test('the first worker of a fresh page is no update and reloads nothing', async () => {
	const u = updates();
	await u.start('/service-worker.js');
	const first = new Worker('installing');
	workers.registration.find(first);
	first.become('installed');
	workers.takeOver(first);
	expect([u.waiting, reloads]).toEqual([false, 0]);
});

test('the script is never taken from the HTTP cache', async () => {
	await updates().start('/kubecards/service-worker.js');
	expect(workers.registered).toEqual([
		['/kubecards/service-worker.js', { updateViaCache: 'none' }]
	]);
});

test('a new version waits until it is accepted, then the page reloads once', async () => {
	workers.controller = new Worker('activated');
	const u = updates();
	await u.start('/sw.js');
	const next = new Worker('installing');
	workers.registration.find(next);
	expect(u.waiting).toBe(false);
	next.become('installed');
	expect([u.waiting, next.messages]).toEqual([true, []]);
	u.accept();
	expect([next.messages, reloads]).toEqual([['SKIP_WAITING'], 0]);
	next.become('activating');
	workers.takeOver(next);
	expect([u.waiting, reloads]).toEqual([false, 1]);
});

test('a version that was waiting before this page opened is offered too', async () => {
	workers.controller = new Worker('activated');
	workers.registration.waiting = new Worker('installed');
	const u = updates();
	await u.start('/sw.js');
	expect(u.waiting).toBe(true);
});

test('a page that is held reloads when the last hold is released, and only once', async () => {
	workers.controller = new Worker('activated');
	const u = updates();
	await u.start('/sw.js');
	const [first, second] = [u.hold(), u.hold()];
	workers.takeOver(new Worker('activated'));
	first();
	first();
	expect(reloads).toBe(0);
	second();
	expect(reloads).toBe(1);
	u.hold()();
	expect(reloads).toBe(1);
});

test('a hold without a new version reloads nothing', async () => {
	workers.controller = new Worker('activated');
	const u = updates();
	await u.start('/sw.js');
	u.hold()();
	expect(reloads).toBe(0);
});

test('it looks for a new version whenever the page becomes visible, offline too', async () => {
	await updates().start('/sw.js');
	page.dispatchEvent(new Event('visibilitychange'));
	expect(workers.registration.checks).toBe(0);
	page.visibilityState = 'visible';
	page.dispatchEvent(new Event('visibilitychange'));
	expect(workers.registration.checks).toBe(1);
});

test('the worker in charge is told that this page runs, so that it may drop old versions', async () => {
	const active = (workers.controller = new Worker('activated'));
	await updates().start('/sw.js');
	expect(active.messages).toEqual(['DROP_OLD']);
});

test('a worker that runs but is not in charge of this page is asked to be', async () => {
	const active = (workers.registration.active = new Worker('activated'));
	await updates().start('/sw.js');
	expect(active.messages).toEqual(['CLAIM']);
});

test('the policy lets no other script become a service worker', async () => {
	let rule: ((url: string) => string) | undefined;
	const u = new Updates({
		workers: workers as unknown as ServiceWorkerContainer,
		page: page as unknown as Document,
		policies: {
			createPolicy: (name, rules) => {
				expect(name).toBe('app#sw');
				rule = rules.createScriptURL;
				return rules;
			}
		},
		reload: () => undefined
	});
	await u.start('/sw.js');
	expect(rule?.('/sw.js')).toBe('/sw.js');
	expect(() => rule?.('https://elsewhere.example/sw.js')).toThrow(TypeError);
});

test('a browser without service workers, or one that refuses, is no error', async () => {
	const none = new Updates({
		workers: undefined,
		page: page as unknown as Document,
		policies: undefined,
		reload: () => undefined
	});
	await none.start('/sw.js');
	workers.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
	const refused = updates();
	await refused.start('/sw.js');
	expect([none.waiting, refused.waiting]).toEqual([false, false]);
});
