import process from 'node:process';
import { run } from './run.ts';
import { wordsFor } from './terminal.ts';

process.exitCode = run(process.argv.slice(2), {
	folder: process.cwd(),
	words: wordsFor(process.env),
	print: (line) => process.stdout.write(`${line}\n`),
	tell: (line) => process.stderr.write(`${line}\n`)
});
