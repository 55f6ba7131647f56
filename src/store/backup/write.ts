import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalEntry } from '#core/log/canonical.ts';
import { summarise } from '#core/log/summary.ts';
import type { Entry } from '#core/log/types.ts';
import { countReplay, FORMAT, VERSION, type Footer, type Header } from './form.ts';

/** Bytes handed to the compressor at once. */
const CHUNK = 1 << 16;

/** The backup of a sorted log, with what is told of it. */
export async function writeBackup(
	entries: readonly Entry[],
	about: Pick<Header, 'unsaved' | 'partial'> = {}
): Promise<Blob> {
	const parts = backupParts(entries, about);
	const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull(controller) {
			const { value, done } = parts.next();
			if (done) controller.close();
			else controller.enqueue(value);
		}
	});
	const packed = source.pipeThrough(new CompressionStream('gzip'));
	const bytes = await new Response(packed).arrayBuffer();
	return new Blob([bytes], { type: 'application/gzip' });
}

function* backupParts(
	entries: readonly Entry[],
	about: Pick<Header, 'unsaved' | 'partial'>
): Generator<Uint8Array<ArrayBuffer>, undefined> {
	const encoder = new TextEncoder();
	const hash = sha256.create();
	for (const text of chunks(lines(entries, about))) {
		const bytes = encoder.encode(text);
		hash.update(bytes);
		yield bytes;
	}
	const footer: Footer = {
		count: entries.length,
		sha256: bytesToHex(hash.digest()),
		replay: countReplay(entries)
	};
	yield encoder.encode(`${JSON.stringify(footer)}\n`);
	return undefined;
}

function* lines(
	entries: readonly Entry[],
	about: Pick<Header, 'unsaved' | 'partial'>
): Generator<string, void> {
	const header: Header = {
		format: FORMAT,
		version: VERSION,
		app: 'kubecards',
		writers: summarise(entries),
		...about
	};
	yield JSON.stringify(header);
	for (const entry of entries) yield canonicalEntry(entry);
}

/** Joins lines into texts of about `CHUNK` characters. */
function* chunks(all: Iterable<string>): Generator<string, void> {
	let text = '';
	for (const line of all) {
		text += `${line}\n`;
		if (text.length < CHUNK) continue;
		yield text;
		text = '';
	}
	if (text !== '') yield text;
}
