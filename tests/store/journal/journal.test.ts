import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '#core/log/types.ts';
import { Holdings } from '#store/holdings.ts';
import { openJournal, type Journal } from '#store/journal/journal.ts';
import { encodeRecord } from '#store/journal/record.ts';
import { Disk } from '../fakes/disk.ts';
import { entries, entry } from '../fakes/entries.ts';
import { LockTable } from '../fakes/locks.ts';

class Machine {
	readonly disk = new Disk();
	locks = new LockTable();

	/** A tab's journal, and how the tab ends without a word. */
	async tab(): Promise<Journal & { readonly die: () => void }> {
		const files = this.disk.files();
		const locks = this.locks.client();
		const journal = await openJournal(files, locks, 'test');
		return {
			...journal,
			die: () => {
				files.die();
				locks.die();
			}
		};
	}

	cutPower(kept = 0): void {
		this.disk.cutPower(kept);
		this.locks = new LockTable();
	}
}

async function everything(journal: Journal): Promise<readonly string[]> {
	const held = await journal.survey();
	return (await journal.read(held)).map(({ id }) => id);
}

const ids = (list: readonly Entry[]) => list.map(({ id }) => id);
const sizeOf = (disk: Disk, part: string) =>
	disk.names.filter((name) => name.startsWith(part)).map((name) => disk.bytes(name).length);

test('all files that will ever be needed by four tabs exist after the first start', async () => {
	const machine = new Machine();
	await machine.tab();
	expect([...machine.disk.names].sort()).toEqual([
		'checkpoint-0',
		'checkpoint-1',
		'journal-0',
		'journal-1',
		'journal-2',
		'journal-3'
	]);
});

test('an appended entry survives a power cut', async () => {
	const machine = new Machine();
	(await machine.tab()).append(entries('a', 1, 3));
	machine.cutPower();
	expect(await everything(await machine.tab())).toEqual(['a.1', 'a.2', 'a.3']);
});

test('a torn tail is cut and what was acknowledged before stays', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (lost) => {
			const machine = new Machine();
			(await machine.tab()).append(entries('a', 1, 5));
			const whole = machine.disk.bytes('journal-0');
			machine.disk.setBytes('journal-0', whole.slice(0, whole.length - lost));
			machine.cutPower();
			const again = await machine.tab();
			again.append([entry('a', 9)]);
			machine.cutPower();
			const found = await everything(await machine.tab());
			const kept = Math.floor((whole.length - lost) / (whole.length / 5));
			expect(found).toEqual([...ids(entries('a', 1, kept)), 'a.9']);
		})
	);
});

test('one entry damaged in the middle costs only itself', async () => {
	const machine = new Machine();
	(await machine.tab()).append(entries('a', 1, 5));
	const bytes = machine.disk.bytes('journal-0').slice();
	bytes[Math.floor(bytes.length / 2)]! ^= 255;
	machine.disk.setBytes('journal-0', bytes);
	machine.cutPower();
	expect(await everything(await machine.tab())).toEqual(['a.1', 'a.2', 'a.4', 'a.5']);
});

test('a lone tab writes to the first slot again, a second one beside it', async () => {
	const machine = new Machine();
	const first = await machine.tab();
	const second = await machine.tab();
	first.append([entry('a', 1)]);
	second.append([entry('a', 2)]);
	expect(sizeOf(machine.disk, 'journal').map((size) => size > 0)).toEqual([
		true,
		true,
		false,
		false
	]);
	first.die();
	const third = await machine.tab();
	third.append([entry('a', 3)]);
	expect(sizeOf(machine.disk, 'journal').map((size) => size > 0)).toEqual([
		true,
		true,
		false,
		false
	]);
});

test('without Web Locks tabs are kept apart by the files having one owner', async () => {
	const disk = new Disk();
	const first = await openJournal(disk.files(), null, 'test');
	const second = await openJournal(disk.files(), null, 'test');
	first.append([entry('a', 1)]);
	second.append([entry('b', 1)]);
	expect(sizeOf(disk, 'journal').filter((size) => size > 0)).toHaveLength(2);
	expect(await everything(second)).toEqual(['b.1']);
	first.close();
	expect([...(await everything(second))].sort()).toEqual(['a.1', 'b.1']);
});

test('compaction folds the slots into a checkpoint that holds every entry once', async () => {
	const machine = new Machine();
	const gone = await machine.tab();
	const journal = await machine.tab();
	gone.append(entries('a', 1, 4));
	gone.die();
	journal.append(entries('a', 3, 6));
	await journal.compact();
	expect(Math.max(...sizeOf(machine.disk, 'journal'))).toBe(0);
	expect(sizeOf(machine.disk, 'checkpoint').filter((size) => size > 0)).toHaveLength(1);
	expect([...(await everything(journal))].sort()).toEqual(ids(entries('a', 1, 6)));
});

test('a second compaction adds to the first, in the other file', async () => {
	const machine = new Machine();
	const journal = await machine.tab();
	for (let round = 0; round < 4; round++) {
		journal.append(entries('a', round * 3 + 1, round * 3 + 3));
		await journal.compact();
		expect((await everything(journal)).length).toBe(round * 3 + 3);
		expect(sizeOf(machine.disk, 'checkpoint').filter((size) => size > 0)).toHaveLength(1);
	}
});

test('compaction leaves the slot of another living tab alone', async () => {
	const machine = new Machine();
	const [mine, other] = [await machine.tab(), await machine.tab()];
	mine.append([entry('a', 1)]);
	other.append([entry('b', 1)]);
	await mine.compact();
	other.append([entry('b', 2)]);
	machine.cutPower();
	expect([...(await everything(await machine.tab()))].sort()).toEqual(['a.1', 'b.1', 'b.2']);
});

test('a power cut or a refusal at any request of a compaction loses nothing', async () => {
	const build = async () => {
		const machine = new Machine();
		const other = await machine.tab();
		const journal = await machine.tab();
		other.append(entries('b', 1, 3));
		other.die();
		journal.append(entries('a', 1, 3));
		await journal.compact();
		journal.append(entries('a', 4, 8));
		return { machine, journal };
	};
	const expected = [...ids(entries('a', 1, 8)), ...ids(entries('b', 1, 3))];
	let failures = 0;
	for (let k = 1; ; k++) {
		const { machine, journal } = await build();
		machine.disk.failAt = machine.disk.requests + k;
		const failed = await journal.compact().then(
			() => false,
			() => true
		);
		machine.disk.failAt = null;
		machine.cutPower((k % 3) / 2);
		const again = await machine.tab();
		expect([...(await everything(again))].sort()).toEqual(expected);
		await again.compact();
		expect([...(await everything(again))].sort()).toEqual(expected);
		if (!failed) break;
		failures++;
	}
	expect(failures).toBeGreaterThan(20);
});

test('a checkpoint with a damaged end still gives what it holds', async () => {
	const machine = new Machine();
	const journal = await machine.tab();
	journal.append(entries('a', 1, 6));
	await journal.compact();
	const name = machine.disk.names.find(
		(each) => each.startsWith('checkpoint') && machine.disk.bytes(each).length > 0
	)!;
	machine.disk.setBytes(name, machine.disk.bytes(name).slice(0, -30));
	machine.cutPower();
	const again = await machine.tab();
	expect(await everything(again)).toEqual(ids(entries('a', 1, 6)));
	again.append([entry('a', 7)]);
	await again.compact();
	expect([...(await everything(again))].sort()).toEqual(ids(entries('a', 1, 7)));
});

test('a refused append says so, leaves no half of it, and the next one works', async () => {
	for (let k = 1; k <= 2; k++) {
		const machine = new Machine();
		const journal = await machine.tab();
		journal.append([entry('a', 1)]);
		machine.disk.failAt = machine.disk.requests + k;
		expect(() => journal.append(entries('a', 2, 3))).toThrow();
		machine.disk.failAt = null;
		journal.append([entry('a', 4)]);
		machine.cutPower();
		expect(await everything(await machine.tab())).toEqual(['a.1', 'a.4']);
	}
});

test('only the entries asked for are read', async () => {
	const journal = await new Machine().tab();
	journal.append([...entries('a', 1, 9), entry('b', 1)]);
	const found = await journal.read(
		new Holdings([
			[
				entry('a', 1).writer,
				[
					[2, 3],
					[7, 7]
				]
			]
		])
	);
	expect(ids(found)).toEqual(['a.2', 'a.3', 'a.7']);
});

test('an entry of a newer version is kept by compaction though this one cannot read it', async () => {
	const machine = new Machine();
	const json = JSON.stringify({ kind: 'dream', n: 1, v: 2, writer: 'z' });
	machine.disk.setBytes('journal-0', encodeRecord('entry', new TextEncoder().encode(json)));
	const journal = await machine.tab();
	await journal.compact();
	expect((await journal.survey()).toPairs()).toEqual([['z', [[1, 1]]]]);
	expect(await everything(journal)).toEqual([]);
});

test('clearing needs every file; then nothing is left', async () => {
	const machine = new Machine();
	const [mine, other] = [await machine.tab(), await machine.tab()];
	mine.append([entry('a', 1)]);
	await mine.compact();
	mine.append([entry('a', 2)]);
	other.append([entry('a', 3)]);
	expect(await mine.clear()).toBe(false);
	expect([...(await everything(mine))].sort()).toEqual(['a.1', 'a.2']);
	other.close();
	expect(await mine.clear()).toBe(true);
	expect(await everything(mine)).toEqual([]);
	mine.append([entry('b', 1)]);
	machine.cutPower();
	expect(await everything(await machine.tab())).toEqual(['b.1']);
});

test('the journal calls for compaction once its slots have grown, and not after it', async () => {
	const journal = await new Machine().tab();
	expect(journal.isLong()).toBe(false);
	for (let k = 0; k < 30; k++) journal.append(entries('a', k * 100 + 1, k * 100 + 100));
	expect(journal.isLong()).toBe(true);
	await journal.compact();
	expect(journal.isLong()).toBe(false);
});
