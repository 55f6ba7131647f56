import { expect, test } from 'vitest';
import { attachedIn, dropAttached, keepAttached, readAttached } from '#store/journal/attached.ts';
import { openJournal } from '#store/journal/journal.ts';
import { fileRow } from '#store/library/files.ts';
import { Disk } from '../fakes/disk.ts';
import { entry } from '../fakes/entries.ts';

const bytes = Uint8Array.from({ length: 3_000 }, (_, k) => k % 251);
const picture = fileRow(bytes, 'image/png');
const name = `file-${picture.hash}`;

test('a file survives a power cut, with its kind', async () => {
	const disk = new Disk();
	await keepAttached(disk.files(), picture);
	disk.cutPower();
	expect(await attachedIn(disk.files())).toEqual([picture.hash]);
	expect(await readAttached(disk.files(), picture.hash)).toEqual(picture);
});

test('a file without a kind, and one without a byte, come back too', async () => {
	const disk = new Disk();
	for (const row of [fileRow(bytes, ''), fileRow(new Uint8Array(0), 'text/plain')]) {
		await keepAttached(disk.files(), row);
		expect(await readAttached(disk.files(), row.hash)).toEqual(row);
	}
});

test('what is torn or damaged is not given out, and is made good by the next writing', async () => {
	const disk = new Disk();
	await keepAttached(disk.files(), picture);
	const whole = disk.bytes(name);
	const flipped = whole.map((byte, k) => (k === 100 ? byte ^ 1 : byte));
	for (const damaged of [whole.slice(0, -7), flipped, new Uint8Array(0)]) {
		disk.setBytes(name, damaged);
		expect(await readAttached(disk.files(), picture.hash)).toBeNull();
		await keepAttached(disk.files(), picture);
		expect(disk.bytes(name)).toEqual(whole);
	}
});

test('a file that is here is not written again: a power cut could only harm it', async () => {
	const disk = new Disk();
	await keepAttached(disk.files(), picture);
	const { requests } = disk;
	await keepAttached(disk.files(), picture);
	expect(disk.requests - requests).toBe(3); // opened, read, flushed
});

test('a refusal anywhere in the writing is told, and the next one makes it good', async () => {
	let failures = 0;
	for (let k = 1; ; k++) {
		const disk = new Disk();
		disk.failAt = k;
		const isFine = await keepAttached(disk.files(), picture).then(
			() => true,
			() => false
		);
		disk.failAt = null;
		if (isFine) break;
		failures++;
		disk.cutPower(0.5);
		await keepAttached(disk.files(), picture);
		expect(await readAttached(disk.files(), picture.hash)).toEqual(picture);
	}
	expect(failures).toBeGreaterThan(4);
});

test('what was never here is not here, and no empty file comes of asking', async () => {
	const disk = new Disk();
	expect(await readAttached(disk.files(), picture.hash)).toBeNull();
	expect(disk.names).toEqual([]);
	expect(await dropAttached(disk.files(), picture.hash)).toBe(true);
});

test('a file that another tab has open is neither written nor dropped', async () => {
	const disk = new Disk();
	const open = await disk.files().open(name);
	await expect(keepAttached(disk.files(), picture)).rejects.toThrow('another tab');
	expect(await dropAttached(disk.files(), picture.hash)).toBe(false);
	open!.close();
	await keepAttached(disk.files(), picture);
});

test('clearing the journal takes the files along; sweeping waits until no other tab is there', async () => {
	const disk = new Disk();
	const files = disk.files();
	const [mine, other] = [
		await openJournal(files, null, 'test'),
		await openJournal(files, null, 'test')
	];
	mine.append([entry('a', 1)]);
	await mine.keep(picture);
	await mine.sweep([picture.hash]);
	expect(await mine.attached()).toEqual([picture.hash]);
	other.close();
	await mine.sweep([picture.hash]);
	expect(await mine.attached()).toEqual([]);
	await mine.keep(picture);
	expect(await mine.clear()).toBe(true);
	expect(disk.names.filter((one) => one.startsWith('file-'))).toEqual([]);
});
