/**
 * Gives the address of the worker. Vite by itself builds a worker apart from the page, with
 * copies of its own of all that both need; here it is one more entry of the same build, and
 * what they share is loaded and kept once.
 */
import type { Plugin } from 'vite';

const ADDRESS = 'virtual:worker';
const RESOLVED = `\0${ADDRESS}`;
const WORKER = '/src/worker/worker.ts';

/** Serves `virtual:worker`, see `src/virtual.d.ts`. */
export function worker(): Plugin {
	let isBuild = false;
	return {
		name: 'kubecards:worker',

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

		/** Vite notes the script down as a file of the page before it has its name. */
		generateBundle(_options, bundle) {
			for (const one of Object.values(bundle)) {
				const files = one.type === 'chunk' ? one.viteMetadata?.importedAssets : undefined;
				for (const file of files ?? []) if (!(file in bundle)) files?.delete(file);
			}
		}
	};
}
