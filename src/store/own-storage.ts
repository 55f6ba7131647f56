type Surroundings = { readonly navigator?: { readonly storage?: Partial<StorageManager> } };

/** `navigator.storage`, of which some browsers have only parts and some nothing. */
export function storageManager(): Partial<StorageManager> {
	return (globalThis as Surroundings).navigator?.storage ?? {};
}
