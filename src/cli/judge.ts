/** `cards judge`: what the models of core make of a file of cases, as JSON. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, ok, type Result } from '#core/base/result.ts';
import type { Arguments } from './arguments.ts';
import { casesIn, type CaseFile } from './cases.ts';
import type { Fault } from './fault.ts';
import { readFault } from './files.ts';
import { judgeDns } from './judge-dns.ts';
import { judgeKubectl } from './judge-kubectl.ts';
import { judgeText } from './judge-text.ts';
import { judgeTraffic } from './judge-traffic.ts';
import type { Terminal, Words } from './terminal.ts';

export type Judged = {
	/** One for each case, in their order. */
	readonly results: readonly object[];
	/** The cases that could not be read, by id or place. */
	readonly unread: readonly string[];
};

const judges: Readonly<Record<string, (file: CaseFile, words: Words) => Judged>> = {
	dns: judgeDns,
	kubectl: judgeKubectl,
	text: judgeText,
	traffic: judgeTraffic
};

/** `judge KIND FILE.json`. Exits 0 when every case could be read. */
export function judge({ paths }: Arguments, terminal: Terminal): Result<number, Fault> {
	const [kind = '', path, ...rest] = paths;
	const judgeCases = Object.hasOwn(judges, kind) ? judges[kind] : undefined;
	if (!judgeCases || path === undefined || rest.length > 0)
		return err({ kind: 'judge-what', kinds: Object.keys(judges) });
	const document = readJson(path, terminal.folder);
	if (!document.ok) return document;
	const file = casesIn(document.value);
	if (!file) return err({ kind: 'no-cases', path });
	const { results, unread } = judgeCases(file, terminal.words);
	terminal.print(JSON.stringify({ results }, null, '\t'));
	for (const id of unread) terminal.tell(terminal.words.cli.caseUnread(id));
	return ok(unread.length === 0 ? 0 : 1);
}

function readJson(path: string, folder: string): Result<unknown, Fault> {
	try {
		return ok(JSON.parse(withoutMark(readFileSync(resolve(folder, path), 'utf8'))) as unknown);
	} catch (error) {
		return err(readFault(path, error));
	}
}

/** Some editors put a byte order mark before everything. */
const withoutMark = (text: string) => text.replace(/^\ufeff/, '');
