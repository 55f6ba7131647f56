/** A build whose one deck is another: what a release with changed notes is to a learner. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { CompiledDeck } from '#core/notes/types.ts';

/** Puts `deck` in the place of the only one of a build. Returns the folder of the copy. */
export function releaseWith(deck: CompiledDeck, build: string): string {
	const dir = mkdtempSync(join(tmpdir(), 'kubecards-release-'));
	cpSync(build, dir, { recursive: true });
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
	// what is not compressed beforehand is sent as it is
	for (const file of files) if (/\.(?:br|gz)$/.test(file)) rmSync(join(dir, file));
	const old = files.find((file) => /(?:^|[\\/])deck\.[^\\/]*\.json$/.test(file));
	if (old === undefined) throw new Error(`No deck in ${build}`);
	const { id, version } = JSON.parse(readFileSync(join(dir, old), 'utf8')) as CompiledDeck;
	const json = JSON.stringify(deck).replaceAll(JSON.stringify(deck.id), JSON.stringify(id));
	// a file that never changes has another name where it says something else
	const name = `deck.${deck.version.slice(0, 8)}.json`;
	writeFileSync(join(dir, old, '..', name), json);
	rmSync(join(dir, old));
	for (const file of files.filter((one) => ['.js', '.html'].includes(extname(one)))) {
		const text = readFileSync(join(dir, file), 'utf8');
		const renamed = text.replaceAll(basename(old), name).replaceAll(version, deck.version);
		if (renamed !== text) writeFileSync(join(dir, file), renamed);
	}
	return dir;
}
