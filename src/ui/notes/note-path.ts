/** Names that a note may have within its deck. */

const LONGEST = 200;

/** Folders are parted by slashes; none may lead out of the deck, and any file system takes it. */
export function isPath(path: string): boolean {
	const parts = path.split('/');
	const isNamed = parts.every((part) => part.trim() !== '' && !/^\.+$/u.test(part));
	return isNamed && path.length <= LONGEST && !/[\p{Cc}\\:*?"<>|]/u.test(path);
}
