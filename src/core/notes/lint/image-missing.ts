/**
 * `image-missing`: a picture of the note's own folder whose file is not there. What lies outside
 * of the folder, or on the web, cannot be known here.
 */
import type { Hint } from './check.ts';
import { isRelative, type NotePicture } from './pictures.ts';

/** Paths of all files in the folder of the note and below it, in NFC, named as its own path is. */
export type Assets = ReadonlySet<string>;

export function imageMissing(
	path: string,
	pictures: readonly NotePicture[],
	assets: Assets
): readonly Hint[] {
	return pictures.flatMap(({ address, span }) => {
		const file = fileOf(path, address);
		if (file === null || assets.has(file.normalize('NFC'))) return [];
		return [{ code: 'image-missing', span, detail: { file } } as const];
	});
}

/** The path of a picture; null if it lies elsewhere. */
function fileOf(path: string, address: string): string | null {
	if (!isRelative(address)) return null;
	const folder = path
		.split('/')
		.slice(0, -1)
		.filter((step) => step !== '.');
	const steps = [...folder];
	for (const step of decoded(address.replace(/[?#].*$/, '')).split('/')) {
		if (step === '..') {
			if (steps.length === folder.length) return null;
			steps.pop();
		} else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}

/** `a%20map.png` names `a map.png`; what is no such writing is taken as it stands. */
function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
