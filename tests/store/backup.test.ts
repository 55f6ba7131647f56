import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { CardId, EntryId } from '#core/base/brand.ts';
import { compareEntries } from '#core/log/order.ts';
import type { Entry } from '#core/log/types.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import { fileRow } from '#store/library/files.ts';
import { NOTHING } from '#store/texts.ts';
import { readBackup } from '#store/backup/read.ts';
import { writeBackup } from '#store/backup/write.ts';
import { entries, entry, TODAY } from './fakes/entries.ts';

const log = [
	...entries('a', 1, 20),
	entry('b', 21, { kind: 'undo', of: 'a.3' as EntryId }),
	entry('b', 22, { kind: 'setting', scope: 'all', key: 'newPerDay', value: 5 })
];

async function linesOf(list: readonly Entry[]): Promise<string[]> {
	const unpacked = (await writeBackup(list)).stream().pipeThrough(new DecompressionStream('gzip'));
	return (await new Response(unpacked).text()).trimEnd().split('\n');
}

const fine = (list: readonly Entry[]) => ({
	ok: true,
	value: { entries: list, unsaved: [], partial: false, attached: NOTHING }
});
const fileOf = (lines: readonly string[]) => new Blob([lines.map((line) => `${line}\n`).join('')]);
const kindOf = async (file: Blob) => {
	const result = await readBackup(file);
	return result.ok ? 'fine' : result.error.kind;
};

test('a backup is gzip, one line an entry between header and footer', async () => {
	const file = await writeBackup(log);
	expect(file.type).toBe('application/gzip');
	expect([...new Uint8Array(await file.slice(0, 2).arrayBuffer())]).toEqual([0x1f, 0x8b]);
	const lines = await linesOf(log);
	expect(lines).toHaveLength(log.length + 2);
	expect(JSON.parse(lines[0]!)).toEqual({
		format: 'kubecards-backup',
		version: 1,
		app: 'kubecards',
		writers: [
			{ writer: 'a', max: 20, count: 20 },
			{ writer: 'b', max: 22, count: 2 }
		]
	});
	expect(JSON.parse(lines.at(-1)!)).toMatchObject({
		count: 22,
		replay: { effective: 21, cards: 7 }
	});
});

test('a backup is of the oldest version that says what is in it', async () => {
	const version = async (entry: Entry) =>
		(JSON.parse((await linesOf([entry]))[0]!) as { version: number }).version;
	const plain = log[0]!;
	expect(await version(plain)).toBe(1);
	expect(await version({ ...plain, deck: 'deck' } as Entry)).toBe(3);
	expect(await version({ ...plain, dueOn: TODAY } as Entry)).toBe(3);
	const told = { ...plain, deck: 'deck', dueOn: TODAY } as Entry;
	expect(await readBackup(await writeBackup([told]))).toEqual(fine([told]));
});

test('reading a backup gives the log, packed or not, with or without its last newline', async () => {
	const expected = fine([...log].sort(compareEntries));
	expect(await readBackup(await writeBackup(log))).toEqual(expected);
	const lines = await linesOf(log);
	expect(await readBackup(fileOf(lines))).toEqual(expected);
	expect(await readBackup(new Blob([lines.join('\n')]))).toEqual(expected);
	expect(await readBackup(await writeBackup([]))).toEqual(fine([]));
});

test('entries of any text survive the way through a file', async () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 300 });
	await fc.assert(
		fc.asyncProperty(fc.array(text, { maxLength: 20 }), async (texts) => {
			const list = texts.map((value, k) =>
				entry('a', k + 1, { kind: 'setting', scope: 'all', key: 'word', value })
			);
			expect(await readBackup(await writeBackup(list))).toEqual(fine(list));
		}),
		{ numRuns: 40 }
	);
});

test('each sort of bad file has its own name', async () => {
	const lines = await linesOf(log);
	const [header, first, ...rest] = lines;
	const packed = new Uint8Array(await (await writeBackup(log)).arrayBuffer());
	const flipped = packed.slice();
	flipped[40]! ^= 255;
	expect({
		empty: await kindOf(new Blob([])),
		photo: await kindOf(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])])),
		json: await kindOf(new Blob(['{"cards": []}'])),
		packedText: await kindOf(new Blob([new Uint8Array(gzipSync('hello'))])),
		noHeader: await kindOf(fileOf(lines.slice(1))),
		cutPacked: await kindOf(new Blob([packed.slice(0, -30)])),
		cutLines: await kindOf(fileOf(lines.slice(0, -4))),
		cutInLine: await kindOf(new Blob([lines.join('\n').slice(0, -200)])),
		flipped: await kindOf(new Blob([flipped])),
		missing: await kindOf(fileOf([header!, ...rest])),
		doubled: await kindOf(fileOf([header!, first!, first!, ...rest])),
		edited: await kindOf(fileOf([header!, first!.replace('"rating":3', '"rating":4'), ...rest])),
		appended: await kindOf(fileOf([...lines, first!])),
		newer: await kindOf(fileOf([header!.replace('"version":1', '"version":4'), ...lines.slice(1)]))
	}).toEqual({
		empty: 'foreign',
		photo: 'foreign',
		json: 'foreign',
		packedText: 'foreign',
		noHeader: 'foreign',
		cutPacked: 'truncated',
		cutLines: 'truncated',
		cutInLine: 'truncated',
		flipped: 'corrupt',
		missing: 'corrupt',
		doubled: 'corrupt',
		edited: 'corrupt',
		appended: 'corrupt',
		newer: 'newer'
	});
});

test('what only a newer version understands is told apart from damage', async () => {
	const strange = { ...entry('a', 2), kind: 'dream' } as unknown as Entry;
	expect(await kindOf(await writeBackup([entry('a', 1), strange]))).toBe('newer');
	const spoiled = { ...entry('a', 2), card: '../../etc' as CardId } as Entry;
	expect(await kindOf(await writeBackup([entry('a', 1), spoiled]))).toBe('corrupt');
});

test('an entry twice, or counts that do not fit, are found though the checksum is right', async () => {
	expect(await kindOf(await writeBackup([entry('a', 1), entry('a', 1)]))).toBe('corrupt');
});

test('files beyond all measure are refused early: large ones, and small ones that unfold', async () => {
	const limits = { total: 20_000, line: 5_000 };
	const kind = async (file: Blob) => {
		const result = await readBackup(file, limits);
		return result.ok ? 'fine' : result.error.kind;
	};
	expect(await kind(new Blob([new Uint8Array(20_001)]))).toBe('huge');
	const [header] = await linesOf(log);
	const bomb = gzipSync(`${header}\n${'[]\n'.repeat(900_000)}`);
	expect(await kind(new Blob([new Uint8Array(bomb)]))).toBe('huge');
	expect(await kind(new Blob([`${header}\n`, '1'.repeat(6_000)]))).toBe('corrupt');
	expect(await kind(await writeBackup(log))).toBe('fine');
});

test('no file whatever makes the reader throw', async () => {
	const lines = await linesOf(log);
	const packed = new Uint8Array(await (await writeBackup(log)).arrayBuffer());
	const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => new Blob([bytes]));
	const json = fc.array(fc.json(), { maxLength: 5 }).map((rest) => fileOf([lines[0]!, ...rest]));
	const mixed = fc.shuffledSubarray(lines).map(fileOf);
	const bent = fc.tuple(fc.nat(packed.length - 1), fc.nat(255)).map(([at, by]) => {
		const bytes = packed.slice();
		bytes[at]! ^= by;
		return new Blob([bytes]);
	});
	const cut = fc.nat(packed.length).map((at) => new Blob([packed.slice(0, at)]));
	await fc.assert(
		fc.asyncProperty(fc.oneof(noise, json, mixed, bent, cut), async (file) => {
			const result = await readBackup(file);
			if (result.ok) expect(result.value.entries).toHaveLength(log.length);
			else expect(result.error.cause).not.toBe('');
		}),
		{ numRuns: 600 }
	);
	expect(Object.prototype).not.toHaveProperty('polluted');
});

test('texts and files go along, whatever letters and bytes they have', async () => {
	const texts = ['노트\r\n', 'half of a pair: \ud83d', ''].map((text) => ({
		hash: sha256Hex(text),
		text
	}));
	const files = [
		fileRow(
			Uint8Array.from({ length: 70_000 }, (_, i) => i % 256),
			'image/png'
		)
	];
	const read = await readBackup(await writeBackup(log, {}, { texts, files }));
	expect(read).toMatchObject({ ok: true, value: { attached: { texts, files } } });
});

test('a file that is no base64 makes the backup corrupt', async () => {
	const files = [fileRow(new Uint8Array([1, 2, 3]), 'image/png')];
	const backup = await writeBackup([], {}, { texts: [], files });
	const text = await new Response(
		backup.stream().pipeThrough(new DecompressionStream('gzip'))
	).text();
	const lines = text.replace('"AQID"', '"A*ID"').trimEnd().split('\n');
	const body = `${lines.slice(0, -1).join('\n')}\n`;
	const footer = { ...(JSON.parse(lines.at(-1)!) as object), sha256: sha256Hex(body) };
	expect(await kindOf(new Blob([body, JSON.stringify(footer)]))).toBe('corrupt');
});
