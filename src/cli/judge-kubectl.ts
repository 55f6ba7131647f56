/** `cards judge kubectl`: whether pairs of commands do the same, and what differs. */
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import type {
	Context,
	FileObject,
	KnownObject,
	Surroundings
} from '#core/kube/kubectl/surroundings.ts';
import { equivalenceText } from '#i18n/kubectl.ts';
import type { CaseFile } from './cases.ts';
import type { Judged } from './judge.ts';
import { fieldsOf, isAbsent, textOf, type Fields } from './shape.ts';
import type { Words } from './terminal.ts';

/**
 * Answers every case of a document in the form of `kubectl-pairs.json`, in its order: `a` and `b`,
 * and the kubeconfig, files and pods of `meta.context`. What a case expects is not looked at.
 */
export function judgeKubectl({ about, cases }: CaseFile, { kubectl }: Words): Judged {
	const around = surroundingsIn(fieldsOf(fieldsOf(about.meta).context ?? about.context));
	const unread: string[] = [];
	const results = cases.map(({ id, fields: { a, b } }) => {
		if (typeof a !== 'string' || typeof b !== 'string') {
			unread.push(String(id));
			return { id, equivalent: null };
		}
		const found = equivalent(a, b, around);
		const why = equivalenceText(found, kubectl, 'pair');
		return { id, equivalent: found.isEquivalent ? 'yes' : 'no', why };
	});
	return { results, unread };
}

function surroundingsIn({ current, contexts, files, pods, deployments }: Fields): Surroundings {
	return {
		current: textOf(current),
		contexts: mapped(contexts, contextIn),
		files: mapped(files, fileIn),
		objects: Object.fromEntries([
			...Object.entries(fieldsOf(pods)).map(([name, pod]) => knownAs('pods', name, fieldsOf(pod))),
			...Object.entries(fieldsOf(deployments)).map(([name, one]) =>
				knownAs('deployments', name, fieldsOf(one))
			)
		]),
		names: { pods: Object.keys(fieldsOf(pods)) }
	};
}

function mapped<T>(value: unknown, read: (fields: Fields) => T): Readonly<Record<string, T>> {
	const entries = Object.entries(fieldsOf(value));
	return Object.fromEntries(entries.map(([name, one]) => [name, read(fieldsOf(one))]));
}

function contextIn({ cluster, user, namespace }: Fields): Context {
	return {
		cluster: textOf(cluster) ?? '',
		user: textOf(user) ?? '',
		namespace: textOf(namespace) || null
	};
}

function fileIn({ kind, name, namespace }: Fields): FileObject {
	return {
		kind: textOf(kind) ?? '',
		name: textOf(name) ?? '',
		namespace: textOf(namespace) || null
	};
}

function knownAs(type: string, name: string, { namespace, labels, selector }: Fields) {
	const place = `${textOf(namespace) || 'default'} ${type}/${name}`;
	const known: KnownObject = {
		labels: labelsIn(labels),
		selector: isAbsent(selector) ? null : labelsIn(selector)
	};
	return [place, known] as const;
}

function labelsIn(labels: unknown): Readonly<Record<string, string>> {
	const texts = Object.entries(fieldsOf(labels)).map(
		([key, value]) => [key, String(value)] as const
	);
	return Object.fromEntries(texts);
}
