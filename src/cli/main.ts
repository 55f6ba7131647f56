import process from 'node:process';
import { run } from './run.ts';
import { wordsFor } from './terminal.ts';

// Whoever reads may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

process.exitCode = run(process.argv.slice(2), {
	folder: process.cwd(),
	words: wordsFor(process.env),
	print: (line) => process.stdout.write(`${line}\n`),
	tell: (line) => process.stderr.write(`${line}\n`)
});
