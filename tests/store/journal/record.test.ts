import fc from 'fast-check';
import { crc32 as zlibCrc } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '#store/journal/crc.ts';
import { encodeRecord, readRecords } from '#store/journal/record.ts';
import { Disk } from '../fakes/disk.ts';

const payloads = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 });

async function read(bytes: Uint8Array, from?: number): Promise<readonly string[]> {
	const disk = new Disk();
	disk.setBytes('f', bytes);
	const file = await disk.files().open('f');
	return Array.from(readRecords(file!, from), ({ payload }) =>
		Buffer.from(payload).toString('hex')
	);
}

const join = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const records = (list: readonly Uint8Array[]) => list.map((each) => encodeRecord('entry', each));

test('the checksum is the CRC-32 of gzip, and may be taken in pieces', () => {
	expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
	fc.assert(
		fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
			expect(crc32(b, crc32(a))).toBe(crc32(join([a, b])));
			if (typeof zlibCrc === 'function') expect(crc32(a)).toBe(zlibCrc(a));
		})
	);
});

test('records are read back in order', async () => {
	await fc.assert(
		fc.asyncProperty(payloads, async (list) => {
			expect(await read(join(records(list)))).toEqual(list.map(hex));
		})
	);
});

test('a file cut anywhere gives every record before the cut', async () => {
	await fc.assert(
		fc.asyncProperty(payloads, fc.nat(), async (list, at) => {
			const parts = records(list);
			const whole = join(parts);
			const cut = whole.slice(0, at % (whole.length + 1));
			let end = 0;
			const expected = list.filter((_, i) => (end += parts[i]!.length) <= cut.length);
			expect(await read(cut)).toEqual(expected.map(hex));
		})
	);
});

test('garbage before, between and after records costs no whole record', async () => {
	const garbage = fc.uint8Array({ maxLength: 40 });
	const zeros = fc.nat({ max: 40 }).map((n) => new Uint8Array(n));
	await fc.assert(
		fc.asyncProperty(payloads, fc.array(fc.oneof(garbage, zeros)), async (list, noise) => {
			const parts = records(list).flatMap((record, i) => [noise[i] ?? new Uint8Array(0), record]);
			expect(await read(join([...parts, ...noise]))).toEqual(list.map(hex));
		})
	);
});

test('a flipped bit costs its own record and no other', async () => {
	await fc.assert(
		fc.asyncProperty(payloads, fc.nat(), async (list, pick) => {
			fc.pre(list.length > 0);
			const whole = join(records(list));
			const bit = pick % (whole.length * 8);
			whole[bit >> 3]! ^= 1 << (bit & 7);
			const found = await read(whole);
			expect(found.length).toBeGreaterThanOrEqual(list.length - 1);
			expect(list.map(hex)).toEqual(expect.arrayContaining([...found]));
		})
	);
});

test('bytes that are no journal give nothing and end', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
			expect(await read(bytes)).toEqual([]);
		})
	);
	const magic = join(Array.from({ length: 50_000 }, () => new Uint8Array([0xfe, 0x4b, 0x4a, 0])));
	expect(await read(magic)).toEqual([]);
});

test('records larger than the window and files of many windows are read', async () => {
	const list = [3 << 20, 10, 700_000, 600_000, 0].map((size, i) => new Uint8Array(size).fill(i));
	expect((await read(join(records(list)))).map((text) => text.length / 2)).toEqual(
		list.map(({ length }) => length)
	);
});

test('reading may begin anywhere and finds the next record', async () => {
	const [a, b] = records([new Uint8Array([1, 2, 3]), new Uint8Array([4])]);
	expect(await read(join([a!, b!]), 5)).toEqual(['04']);
});
