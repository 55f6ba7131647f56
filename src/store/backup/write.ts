import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalEntry } from '#core/log/canonical.ts';
import { summarise } from '#core/log/summary.ts';
import type { Entry } from '#core/log/types.ts';
import { NOTHING, type Attached } from '../texts.ts';
import { base64Of } from './base64.ts';
import { countReplay, FORMAT, versionOf, type Footer, type Header } from './form.ts';

/** Bytes handed to the compressor at once. */
const CHUNK = 1 << 16;

/** The backup of a sorted log, with what is told of it and what it names. */
export async function writeBackup(
	entries: readonly Entry[],
	about: Pick<Header, 'unsaved' | 'partial'> = {},
	attached: Attached = NOTHING
): Promise<Blob> {
	const parts = backupParts(entries, about, attached);
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
	about: Pick<Header, 'unsaved' | 'partial'>,
	attached: Attached
): Generator<Uint8Array<ArrayBuffer>, undefined> {
	const encoder = new TextEncoder();
	const hash = sha256.create();
	for (const text of chunks(lines(entries, about, attached))) {
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
	about: Pick<Header, 'unsaved' | 'partial'>,
	{ texts, files }: Attached
): Generator<string, void> {
	const header: Header = {
		format: FORMAT,
		version: versionOf(entries, texts.length + files.length > 0),
		app: 'kubecards',
		writers: summarise(entries),
		...about
	};
	yield JSON.stringify(header);
	for (const { text } of texts) yield JSON.stringify({ text });
	for (const { bytes, type } of files) yield JSON.stringify({ file: base64Of(bytes), type });
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
