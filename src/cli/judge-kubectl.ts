/** `cards judge kubectl`: whether pairs of commands do the same, and what differs. */
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import type { Context, FileObject, Surroundings } from '#core/kube/kubectl/surroundings.ts';
import { equivalenceText } from '#i18n/kubectl.ts';
import type { Judged } from './judge.ts';
import { fieldsOf, listOf, textOf, type Fields } from './shape.ts';
import type { Words } from './terminal.ts';

/**
 * Answers every case of a document in the form of `kubectl-pairs.json`, in its order: `a` and `b`,
 * and the kubeconfig, files and pods of `meta.context`. What a case expects is not looked at.
 */
export function judgeKubectl(document: unknown, { kubectl }: Words): Judged {
	const { meta, cases } = fieldsOf(document);
	const around = surroundingsIn(fieldsOf(fieldsOf(meta).context));
	const unread: string[] = [];
	const results = listOf(cases).map((one, i) => {
		const { id, a, b } = fieldsOf(one);
		const name = textOf(id) ?? String(i + 1);
		if (typeof a !== 'string' || typeof b !== 'string') {
			unread.push(name);
			return { id: name, equivalent: null };
		}
		const found = equivalent(a, b, around);
		const why = equivalenceText(found, kubectl, 'pair');
		return { id: name, equivalent: found.isEquivalent ? 'yes' : 'no', why };
	});
	return { results, unread };
}

function surroundingsIn({ current, contexts, files, pods }: Fields): Surroundings {
	return {
		current: textOf(current),
		contexts: mapped(contexts, contextIn),
		files: mapped(files, fileIn),
		objects: Object.fromEntries(
			Object.entries(mapped(pods, labelsIn)).map(([name, labels]) => [
				`default pods/${name}`,
				{ labels, selector: null }
			])
		),
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
		namespace: textOf(namespace)
	};
}

function fileIn({ kind, name, namespace }: Fields): FileObject {
	return { kind: textOf(kind) ?? '', name: textOf(name) ?? '', namespace: textOf(namespace) };
}

function labelsIn({ labels }: Fields): Readonly<Record<string, string>> {
	const texts = Object.entries(fieldsOf(labels)).map(
		([key, value]) => [key, String(value)] as const
	);
	return Object.fromEntries(texts);
}
