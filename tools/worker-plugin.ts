/**
 * Gives the address of the worker. Vite by itself builds a worker apart from the page, with
 * copies of its own of all that both need; here it is one more entry of the same build, and
 * what they share is loaded and kept once.
 */
import type { Plugin, Rolldown } from 'vite';

const ADDRESS = 'virtual:worker';
const RESOLVED = `\0${ADDRESS}`;
const WORKER = '/src/worker/worker.ts';

/** Serves `virtual:worker`, see `src/virtual.d.ts`. */
export function worker(): Plugin {
	let isBuild = false;
	let ofWorker: ReadonlySet<string> = new Set();
	return {
		name: 'kubecards:worker',

		/** What Vite fetches ahead it puts into the document, and a worker has none. */
		config: () => ({
			build: {
				modulePreload: {
					resolveDependencies: (_file, ahead, { hostId }) => (ofWorker.has(hostId) ? [] : ahead)
				}
			}
		}),

		configResolved(config) {
			isBuild = config.command === 'build';
		},

		resolveId: (id) => (id === ADDRESS ? RESOLVED : undefined),

		load(id) {
			if (id !== RESOLVED) return undefined;
			if (!isBuild) return `export { default } from '${WORKER}?worker&url';`;
			const chunk = this.emitFile({ type: 'chunk', id: WORKER, name: 'worker' });
			return `export default import.meta.ROLLUP_FILE_URL_${chunk};`;
		},

		generateBundle: {
			order: 'pre',
			handler(_options, bundle) {
				ofWorker = filesOfWorker(bundle);
				forgetNameless(bundle);
			}
		}
	};
}

/** Vite notes the script down as a file of the page before it has its name. */
function forgetNameless(bundle: Rolldown.OutputBundle): void {
	for (const one of Object.values(bundle)) {
		const files = one.type === 'chunk' ? one.viteMetadata?.importedAssets : undefined;
		for (const file of files ?? []) if (!(file in bundle)) files?.delete(file);
	}
}

/** Everything that runs in the worker, now or when it is needed. */
function filesOfWorker(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
	const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
	const files = new Set(
		chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(WORKER)).map(fileOf)
	);
	// a set goes on with what is added to it on the way
	for (const file of files) {
		const one = bundle[file];
		if (one?.type === 'chunk')
			for (const needed of [...one.imports, ...one.dynamicImports]) files.add(needed);
	}
	return files;
}

const fileOf = ({ fileName }: Rolldown.OutputChunk): string => fileName;
