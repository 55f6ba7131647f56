/**
 * Names of everything the app keeps in a browser. Sites under one host share one origin, so
 * each name carries the app and the path that it is served under.
 */
export type Names = {
	readonly database: string;
	/** Database of the copies made before upgrades and restores. */
	readonly snapshots: string;
	/** Folder in the origin private file system; safe as a file name on any system. */
	readonly folder: string;
	/** Prefix of Web Locks; the bare name guards what one tab at a time may do. */
	readonly lock: string;
	/** Broadcast channel between the tabs. */
	readonly channel: string;
};

/** `base` is the path of the app, such as `/` or `/kubecards/`. */
export function namesFor(base: string): Names {
	const root = `kubecards:${base}`;
	return {
		database: root,
		snapshots: `${root}:snapshots`,
		folder: encodeURIComponent(root),
		lock: `${root}:journal`,
		channel: root
	};
}
