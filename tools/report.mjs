/** What test runners wrote down, brought to one count. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {string} path */
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/**
 * A file that failed before its first test counts as one failure.
 * @param {any} report of vitest's json reporter
 * @returns {Count}
 */
export function countVitest(report) {
	/** @param {{ status: string, assertionResults: unknown[] }} file */
	const broken = ({ status, assertionResults }) =>
		status === 'failed' && assertionResults.length === 0;
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + report.testResults.filter(broken).length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/**
 * A test that passed on a second try has failed once, which is worth knowing.
 * @param {any} report of Playwright's json reporter
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped
	};
}

/**
 * The count of one run. A runner that left no report, or that failed without naming a failed
 * test (an unhandled error, a crash), counts as one failure: it must not pass unseen.
 * @param {string} path of the report; `status`: how the runner ended
 * @param {number | null} status
 * @param {(report: any) => Count} count
 * @returns {Count}
 */
export function countRun(path, status, count) {
	const report = read(path);
	const found = report ? count(report) : { passed: 0, failed: 0, skipped: 0 };
	const silent = found.failed === 0 && (status !== 0 || !report);
	return silent ? { ...found, failed: 1 } : found;
}

/** @param {readonly Count[]} counts */
export function sum(counts) {
	/** @param {keyof Count} key */
	const total = (key) => counts.reduce((all, count) => all + count[key], 0);
	return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** @param {Count} count */
export const line = ({ passed, failed, skipped }) =>
	`${passed} passed, ${failed} failed, ${skipped} skipped`;
