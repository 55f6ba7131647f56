import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { WriterId } from '#core/base/brand.ts';
import { canonicalJson } from '#core/base/json.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { compareEntries } from '#core/log/order.ts';
import { parseEntry } from '#core/log/parse.ts';
import { summarise } from '#core/log/summary.ts';
import type { Entry } from '#core/log/types.ts';
import { sha256Hex } from '#core/base/sha256.ts';
import { fileRow } from '../library/files.ts';
import type { FileRow, TextRow } from '../schema.ts';
import type { Attached } from '../texts.ts';
import type { FileFailure } from '../types.ts';
import { bytesOf } from './base64.ts';
import { countReplay, FORMAT, VERSION, type Footer, type Header } from './form.ts';
import { BadFile, fileLines, type Limits } from './lines.ts';
import type { Contents } from './unsaved.ts';

/** A million entries are some 130 MB unpacked; an entry is at most a few texts long. */
const LIMITS: Limits = { total: 1 << 28, line: 1 << 24 };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const writer = v.custom<WriterId>((id) => typeof id === 'string');
const headerSchema = v.object({
	format: v.literal(FORMAT),
	version: v.picklist([1, 2, VERSION]),
	app: v.literal('kubecards'),
	writers: v.array(v.object({ writer, max: count, count })),
	unsaved: v.exactOptional(v.array(writer)),
	partial: v.exactOptional(v.literal(true))
});
const footerSchema = v.strictObject({
	count,
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	replay: v.strictObject({ effective: count, cards: count })
});

export type Backup = Contents & {
	/** What its entries name. */
	readonly attached: Attached;
	/** Whether it holds only what was not saved; see `Header`. */
	readonly partial: boolean;
};

/**
 * What is in a backup, after everything that can be checked without a database
 * has been checked. Never throws on what the file contains, however hostile.
 */
export async function readBackup(
	file: Blob,
	limits: Limits = LIMITS
): Promise<Result<Backup, FileFailure>> {
	const reading = new Reading();
	try {
		for await (const line of fileLines(file, limits)) {
			const failure = reading.take(line);
			if (failure !== null) return err(failure);
		}
	} catch (error) {
		if (!(error instanceof BadFile)) throw error;
		return err(failureOfFile(error, reading.hasHeader));
	}
	return reading.end();
}

function failureOfFile(error: BadFile, hasHeader: boolean): FileFailure {
	switch (error.kind) {
		case 'truncated':
		case 'huge':
			return failed(error.kind, error.message);
		case 'damaged':
			return failed('corrupt', error.message);
		case 'endless':
			return hasHeader ? failed('corrupt', error.message) : foreign();
	}
}

/** What has been read so far. Verdicts about single entries wait for the checksum. */
class Reading {
	readonly #hash = sha256.create();
	readonly #entries: Entry[] = [];
	readonly #texts: TextRow[] = [];
	readonly #files: FileRow[] = [];
	#header: Header | null = null;
	#footer: Footer | null = null;
	#bad: FileFailure | null = null;

	get hasHeader(): boolean {
		return this.#header !== null;
	}

	/** A failure ends the reading. */
	take(line: Uint8Array): FileFailure | null {
		const json = jsonOf(line);
		if (this.#footer !== null) return failed('corrupt', 'something after the footer');
		if (this.#header === null) return this.#begin(line, json);
		if (isFooter(json)) return this.#finish(json);
		this.#hash.update(line);
		if (!this.#attach(json)) this.#takeEntry(json);
		return null;
	}

	end(): Result<Backup, FileFailure> {
		if (this.#header === null) return err(foreign());
		const failure = this.#footer === null ? cut() : this.#check(this.#header, this.#footer);
		if (failure !== null) return err(failure);
		const { unsaved = [], partial = false } = this.#header;
		const attached = { texts: this.#texts, files: this.#files };
		return ok({ entries: this.#entries, unsaved, partial, attached });
	}

	#begin(line: Uint8Array, json: unknown): FileFailure | null {
		const { format, version } = Object(json) as {
			readonly format?: unknown;
			readonly version?: unknown;
		};
		if (format !== FORMAT) return foreign();
		if (typeof version === 'number' && version > VERSION)
			return failed('newer', `backup version ${version}`);
		const header = v.safeParse(headerSchema, json);
		if (!header.success) return failed('corrupt', 'header');
		this.#header = header.output;
		this.#hash.update(line);
		return null;
	}

	#finish(json: unknown): FileFailure | null {
		const footer = v.safeParse(footerSchema, json);
		if (!footer.success) return failed('corrupt', 'footer');
		this.#footer = footer.output;
		return null;
	}

	/** True for a line that is no entry but what entries name. */
	#attach(json: unknown): boolean {
		const { kind, text, file, type } = Object(json) as Readonly<Record<string, unknown>>;
		if (kind !== undefined) return false;
		if (typeof text === 'string') this.#texts.push({ hash: sha256Hex(text), text });
		else if (typeof file === 'string' && typeof type === 'string') {
			const bytes = bytesOf(file);
			if (bytes === null) this.#bad ??= failed('corrupt', 'a file');
			else this.#files.push(fileRow(bytes, type));
		} else return false;
		return true;
	}

	#takeEntry(json: unknown): void {
		if (this.#bad !== null) return;
		const result = parseEntry(json);
		if (result.ok) this.#entries.push(result.value);
		else if (result.error.kind === 'newer') this.#bad = failed('newer', result.error.what);
		else this.#bad = failed('corrupt', `entry ${this.#entries.length + 1}: ${result.error.at}`);
	}

	#check(header: Header, footer: Footer): FileFailure | null {
		if (bytesToHex(this.#hash.digest()) !== footer.sha256) return failed('corrupt', 'checksum');
		if (this.#bad !== null) return this.#bad;
		if (this.#entries.length !== footer.count) return failed('corrupt', 'count');
		const ids = new Set(this.#entries.map(({ id }) => id));
		if (ids.size !== this.#entries.length) return failed('corrupt', 'an id twice');
		if (!same(summarise(this.#entries), header.writers)) return failed('corrupt', 'writers');
		this.#entries.sort(compareEntries);
		const replay = countReplay(this.#entries);
		return same(replay, footer.replay) ? null : failed('corrupt', 'replay');
	}
}

const foreign = (): FileFailure => failed('foreign', 'no backup of this app');
const cut = (): FileFailure => failed('truncated', 'no footer');

function failed(kind: FileFailure['kind'], cause: string): FileFailure {
	return { kind, cause };
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const isFooter = (json: unknown): boolean =>
	typeof json === 'object' && json !== null && 'sha256' in json;

const decoder = new TextDecoder();

function jsonOf(line: Uint8Array): unknown {
	try {
		return JSON.parse(decoder.decode(line));
	} catch {
		return undefined;
	}
}
