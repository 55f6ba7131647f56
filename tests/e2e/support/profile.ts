/** What a crash, a power cut or a full disk does to the files of a browser's profile. */
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** Everything IndexedDB keeps in a Chromium profile; only while the browser is not running. */
const indexedDbFolder = (profile: string): string => join(profile, 'Default', 'IndexedDB');

/** All databases of all sites: gone, as when Chromium finds its store corrupt. */
export function deleteDatabases(profile: string): void {
	const folder = indexedDbFolder(profile);
	statSync(folder); // throws where there is nothing: the test would prove nothing
	rmSync(folder, { recursive: true });
}

/**
 * Cuts the end off LevelDB's newest log, as a write torn by a power cut does. Chromium forgives
 * it once, goes on writing behind the tear, and deletes everything at the start after that.
 * @returns the file that was cut
 */
export function tearNewestLog(profile: string, origin: string, bytes: number): string {
	const { hostname, port } = new URL(origin);
	const folder = join(indexedDbFolder(profile), `http_${hostname}_${port}.indexeddb.leveldb`);
	const newest = readdirSync(folder)
		.filter((name) => /^\d+\.log$/.test(name))
		.sort()
		.at(-1);
	if (!newest) throw new Error(`No log in ${folder}`);
	const path = join(folder, newest);
	const { size } = statSync(path);
	if (size <= bytes) throw new Error(`${path} has ${size} bytes only`);
	truncateSync(path, size - bytes);
	return path;
}
