/** Paths as kubectl reads them on Linux; `~` is the shell's and means nothing here. */

/** An absolute path without `.`, `..` and doubled slashes. */
export function absolute(folder: string, path: string): string {
	const steps: string[] = [];
	for (const step of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return `/${steps.join('/')}`;
}

export function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** As kubectl writes a path into a kubeconfig: relative to its folder, unless that leads up. */
export function fromFolder(folder: string, path: string): string {
	if (path === folder) return '.';
	const start = folder === '/' ? '/' : `${folder}/`;
	return path.startsWith(start) ? path.slice(start.length) : path;
}
