/** Ways for a file to leave the app. */

/** Whether this browser can pass such a file to other apps. */
export function canShare(file: File): boolean {
	return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

/**
 * Opens the share sheet. Resolves to false when the person closed it.
 * @throws whatever the browser throws if it refuses.
 */
export async function share(file: File): Promise<boolean> {
	try {
		await navigator.share({ files: [file] });
		return true;
	} catch (cause) {
		if (cause instanceof DOMException && cause.name === 'AbortError') return false;
		throw cause;
	}
}

/** Saves a file where the browser keeps downloads. */
export function download(file: File): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = file.name;
	link.click();
	// The browser reads the address after the click returns; a minute is ample for any disk.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
