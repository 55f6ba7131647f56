/**
 * The k-th request fails, for every k of what people do: each attempt ends in a result, the
 * next one succeeds, and nothing is lost, doubled or out of step.
 */
import { expect, test } from 'vitest';
import type { EntryId } from '#core/base/brand.ts';
import { readBackup } from '#store/backup/read.ts';
import { writeBackup } from '#store/backup/write.ts';
import type { NotesInput, StoreFailureKind } from '#store/types.ts';
import { failAt, recover, type Fault } from './fakes/faults.ts';
import { deckCard, deckOf, note, paragraph } from './fakes/decks.ts';
import { copyOf, Device, putBack, type Tab } from './fakes/device.ts';
import { undo } from './fakes/drafts.ts';
import { card, entries, head, NOON, review } from './fakes/entries.ts';

/** What came of it: `ok`, or the kind of failure. */
type Outcome = 'ok' | StoreFailureKind;

type UseCase = {
	/** What is there before; gives the entries that must be there after. */
	readonly before: (tab: Tab) => Promise<void>;
	readonly attempt: (tab: Tab) => Promise<Outcome>;
	/** Entries in the end. */
	readonly entries: number;
	/** The least number of requests that are tried. */
	readonly requests: number;
};

const outcomeOf = (result: { ok: true } | { ok: false; error: { kind: string } }): Outcome =>
	result.ok ? 'ok' : (result.error.kind as Outcome);

const kindOf = (error: unknown): Outcome => {
	const { failure } = error as { readonly failure?: { readonly kind: StoreFailureKind } };
	if (failure === undefined) throw error;
	return failure.kind;
};

const quiet = (work: Promise<unknown>): Promise<Outcome> => work.then(() => 'ok' as const, kindOf);

const decks = (answer: string) => [
	deckOf(note([deckCard(0, { answer: paragraph(answer) }), deckCard(1), deckCard(2)]))
];

const notes = (text: string): NotesInput => ({
	deck: { name: 'Mine' },
	notes: [{ path: 'a.md', text: `# A\n\n${text}\n` }]
});

const useCases: Readonly<Record<string, UseCase>> = {
	commit: {
		before: async (tab) => {
			await tab.installDecks(decks('30 s'), head());
			await tab.commit([review(1, 1)]);
		},
		attempt: async (tab) => outcomeOf(await tab.commit([review(1, 700), review(2, 701)])),
		entries: 3,
		requests: 12
	},
	undo: {
		before: async (tab) => {
			await tab.installDecks(decks('30 s'), head());
			await tab.commit([review(1, 1), review(1, 700)]);
		},
		attempt: async (tab) => {
			const { writer } = (await tab.history(card(1)))[0]!;
			return outcomeOf(await tab.commit([undo(`${writer}.1` as EntryId, 800)]));
		},
		entries: 3,
		requests: 15
	},
	'installing a deck': {
		before: async (tab) => {
			await tab.installDecks(decks('30 s'), head());
			await tab.commit([review(0, 1)]);
		},
		attempt: (tab) => quiet(tab.installDecks(decks('60 s'), head(800))),
		entries: 2,
		requests: 25
	},
	restore: {
		before: async (tab) => {
			await tab.commit([review(1, 1)]);
		},
		attempt: async (tab) => {
			const file = await writeBackup(entries('elsewhere', 1, 4));
			return outcomeOf(await tab.restore(file, NOON));
		},
		entries: 5,
		requests: 20
	},
	'restoring a large file': {
		before: async (tab) => {
			await tab.commit([review(1, 1)]);
		},
		attempt: async (tab) => {
			const file = await writeBackup(entries('elsewhere', 1, 201));
			return outcomeOf(await tab.restore(file, NOON));
		},
		entries: 202,
		requests: 20
	},
	'saving notes': {
		before: async (tab) => {
			await tab.installDecks(decks('30 s'), head());
			await tab.saveNotes(notes('HTTP :: 80'), [], head(1));
		},
		attempt: async (tab) =>
			outcomeOf(await tab.saveNotes(notes('HTTP :: 8080\nDNS :: 53'), [], head(800))),
		entries: 3,
		requests: 40
	},
	'taking notes back': {
		before: async (tab) => {
			await tab.commit([review(1, 0)]);
			await tab.saveNotes(notes('HTTP :: 80'), [], head(1));
			await tab.saveNotes(notes('HTTP :: 8080'), [], head(2));
		},
		attempt: async (tab) => {
			const { writer } = (await tab.history(card(1)))[0]!;
			return outcomeOf(await tab.takeBack([`${writer}.4` as EntryId], head(800)));
		},
		entries: 5,
		requests: 40
	},
	verify: {
		before: async (tab) => {
			await tab.commit([review(1, 1), review(2, 2)]);
		},
		attempt: (tab) => quiet(tab.verify()),
		entries: 2,
		requests: 8
	}
};

/** What each kind of fault may come to: one lost connection is made good within the attempt. */
const allowed: Readonly<Record<Fault, readonly Outcome[]>> = {
	error: ['ok', 'unknown', 'closed'],
	quota: ['ok', 'quota'],
	closed: ['ok'],
	unheard: ['ok']
};

/** Ways to choose the fault of the k-th request. */
const rounds: Readonly<Record<string, (k: number) => Fault>> = {
	'errors and a full disk': (k) => (k % 2 === 0 ? 'error' : 'quota'),
	'a closed connection': () => 'closed',
	'a success that nobody hears of': () => 'unheard'
};

async function expectSane(device: Device, expected: number): Promise<void> {
	device.cutPower();
	const tab = await device.tab();
	expect(await tab.verify()).toMatchObject({ equal: true, entries: expected });
	const log = await readBackup(await tab.backup(NOON));
	expect(log.ok && new Set(log.value.entries.map(({ id }) => id)).size).toBe(expected);
	device.cutPower();
}

/** Runs `attempt` with each request failing in turn; returns how many were tried. */
async function failEach(
	faultOf: (k: number) => Fault,
	attempt: (k: number, fault: Fault) => Promise<boolean>
): Promise<number> {
	let k = 1;
	while (await attempt(k, faultOf(k))) k++;
	return k - 1;
}

for (const [name, useCase] of Object.entries(useCases))
	for (const [what, faultOf] of Object.entries(rounds))
		test(`${name}: ${what} at any request`, { timeout: 120_000 }, async () => {
			const tried = await failEach(faultOf, async (k, fault) => {
				const device = new Device();
				const tab = await device.tab();
				await useCase.before(tab);
				failAt(fault, k);
				const outcome = await useCase.attempt(tab).catch(kindOf);
				const happened = recover();
				expect(allowed[fault], `${fault} at ${k}`).toContain(outcome);
				expect(await useCase.attempt(tab), `again after ${fault} at ${k}`).toBe('ok');
				await expectSane(device, useCase.entries);
				return happened;
			});
			expect(tried).toBeGreaterThanOrEqual(faultOf(1) === 'unheard' ? 1 : useCase.requests);
		});

for (const [what, faultOf] of Object.entries(rounds))
	test(`the first start: ${what} at any request`, { timeout: 120_000 }, async () => {
		const tried = await failEach(faultOf, async (k, fault) => {
			const device = new Device();
			failAt(fault, k);
			const outcome = await device.tab().then(() => 'ok' as const, kindOf);
			const happened = recover();
			expect(allowed[fault], `${fault} at ${k}`).toContain(outcome);
			device.cutPower();
			const tab = await device.tab();
			expect(outcomeOf(await tab.commit([review(1)]))).toBe('ok');
			await expectSane(device, 1);
			return happened;
		});
		expect(tried).toBeGreaterThanOrEqual(3);
	});

test('packing: a fault at any request', { timeout: 120_000 }, async () => {
	const device = new Device();
	const tab = await device.tab({ noFiles: true });
	await tab.commit(Array.from({ length: 1_000 }, (_, k) => review(k % 9, k)));
	await tab.jobs.pack(); // after the one behind the commit: neither has anything to do
	await tab.commit([review(1, 2_000)]);
	const image = await device.database(copyOf);
	const order: readonly Fault[] = ['error', 'closed', 'quota', 'unheard'];
	for (const fault of order) {
		const tried = await failEach(
			() => fault,
			async (k) => {
				await device.database((db) => putBack(db, image));
				failAt(fault, k);
				const outcome = await quiet(tab.jobs.pack());
				const happened = recover();
				expect(allowed[fault], `${fault} at ${k}`).toContain(outcome);
				expect(await quiet(tab.jobs.pack())).toBe('ok');
				const packed = await device.database(
					async (db) => [await db.log.count(), await db.blocks.count()] as const
				);
				expect(packed).toEqual([501, 1]);
				return happened;
			}
		);
		expect(tried).toBeGreaterThanOrEqual(fault === 'unheard' ? 1 : 6);
		expect(await tab.verify()).toMatchObject({ equal: true, entries: 1_001 });
	}
	device.cutPower();
});

test('any request to the disk refused, from the first start through a restore', async () => {
	const tried = await failEach(
		() => 'quota',
		async (k) => {
			const device = new Device();
			device.disk.failAt = k;
			const tab = await device.tab();
			expect(outcomeOf(await tab.commit([review(1, 1)]))).toBe('ok');
			const file = await writeBackup(entries('elsewhere', 1, 3));
			expect(outcomeOf(await tab.restore(file, NOON))).toBe('ok');
			const { journal } = await tab.safety();
			const happened = device.disk.requests >= k;
			expect(['ok', 'failed'], `request ${k}`).toContain(journal);
			device.disk.failAt = null;
			expect(outcomeOf(await tab.commit([review(2, 9)]))).toBe('ok');
			expect((await tab.safety()).journal).toBe('ok');
			await expectSane(device, 5);
			await device.wipe();
			await expectSane(device, 5);
			return happened;
		}
	);
	expect(tried).toBeGreaterThan(20);
});
