import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countPlaywright, countRun, countVitest, line, sum } from '../../tools/report.mjs';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const vitest = (more: object) => ({
	numPassedTests: 7,
	numFailedTests: 0,
	numPendingTests: 1,
	numTodoTests: 1,
	testResults: [{ status: 'passed', assertionResults: [{}] }],
	...more
});

function report(content: object): string {
	const path = join(folder, 'report.json');
	writeFileSync(path, JSON.stringify(content));
	return path;
}

test('skipped and planned tests of vitest are skipped', () => {
	expect(countVitest(vitest({}))).toEqual({ passed: 7, failed: 0, skipped: 2 });
});

test('a test file that does not even load is a failure', () => {
	const testResults = [
		{ status: 'failed', assertionResults: [] },
		{ status: 'failed', assertionResults: [{}] }
	];
	expect(countVitest(vitest({ numFailedTests: 1, testResults })).failed).toBe(2);
});

test('a flaky test and an error outside of tests are failures', () => {
	const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
	expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test('a runner that fails without a failed test, or leaves no report, is one failure', () => {
	expect(countRun(report(vitest({})), 0, countVitest).failed).toBe(0);
	expect(countRun(report(vitest({})), 1, countVitest).failed).toBe(1);
	expect(countRun(report(vitest({})), null, countVitest).failed).toBe(1);
	expect(countRun(report(vitest({ numFailedTests: 3 })), 1, countVitest).failed).toBe(3);
	expect(countRun(join(folder, 'none.json'), 0, countVitest)).toEqual({
		passed: 0,
		failed: 1,
		skipped: 0
	});
});

test('the last line sums all runners', () => {
	const counts = [
		{ passed: 40, failed: 0, skipped: 1 },
		{ passed: 2, failed: 1, skipped: 0 }
	];
	expect(line(sum(counts))).toBe('42 passed, 1 failed, 1 skipped');
});
