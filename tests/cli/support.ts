/** Notes on disk for a test, and a terminal that remembers what was said. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { wordsFor } from '../../src/cli/terminal.ts';

/** A new folder with these files, gone after the test. */
export function project(files: Readonly<Record<string, string | Buffer>>): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cards-')));
	onTestFinished(() => {
		rmSync(folder, { recursive: true });
	});
	write(folder, files);
	return folder;
}

export function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
}

export function read(folder: string, name: string): string {
	return readFileSync(join(folder, name), 'utf8');
}

export type Said = { readonly status: number; readonly out: string; readonly told: string };

/** Runs a command in a folder, in English unless `lang` says otherwise. */
export function cards(folder: string, args: readonly string[], lang = 'en_US.UTF-8'): Said {
	const out: string[] = [];
	const told: string[] = [];
	const status = run(args, {
		folder,
		words: wordsFor({ LANG: lang }),
		print: (line) => out.push(line),
		tell: (line) => told.push(line)
	});
	return { status, out: out.join('\n'), told: told.join('\n') };
}

/** Runs a command with `--json`; `T` is the form of the one document that it prints. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names what JSON.parse gives
export function json<T>(folder: string, ...args: readonly string[]): T & { status: number } {
	const { status, out } = cards(folder, [...args, '--json']);
	return { ...(JSON.parse(out) as T), status };
}

export const NOTE = `---
title: DNS
---

## 레코드

- A 레코드 - 이름을 IPv4 주소로 바꾸는 것
- CNAME - 이름을 다른 이름으로 잇는 별칭
- ttl - 응답을 300초 동안 기억함
`;
