/**
 * What the journal needs of a file system: a few files in one folder, each opened by one
 * owner at a time, read and written in place and flushed on demand. In browsers this is the
 * origin private file system inside a worker (opfs.ts).
 */

/** An open file; the part of `FileSystemSyncAccessHandle` that is used. */
export type OpenFile = {
	getSize(): number;
	/** Returns how many bytes were read; fewer than asked only at the end. */
	read(into: Uint8Array, options: { readonly at: number }): number;
	write(bytes: Uint8Array, options: { readonly at: number }): number;
	truncate(size: number): void;
	/** Returns once everything written is on the disk. */
	flush(): void;
	close(): void;
};

export type Files = {
	/** Names of all files of the folder. */
	list(): Promise<readonly string[]>;
	/** Opens a file, making it if needed; null while another owner has it open. */
	open(name: string): Promise<OpenFile | null>;
	/** Deletes a file that may be there; false, and nothing done, while it is open. */
	remove(name: string): Promise<boolean>;
};

/** The part of the Web Locks API that is used; null where there is none. */
export type Locks = Pick<LockManager, 'request'> | null;
