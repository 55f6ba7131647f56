/** `npm start`: from a bare clone to the running app. Installs and builds what is missing. */
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
ensureBuilt({ base: process.env.BASE_PATH ?? '' });
const { serveForPeople } = await import('./serve.mjs'); // its packages exist only now
await serveForPeople('build');
