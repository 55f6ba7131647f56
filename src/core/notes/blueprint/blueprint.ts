/**
 * What exams ask: domains with their weights, and objectives, each with the tag of the cards that
 * serve it. A file `blueprint.yaml` beside the folders of decks.
 */
import { lineStarts, type Position } from '../../base/diagnostic.ts';
import { fieldFaults } from '../../kube/yaml/check.ts';
import { map, maps, number, text } from '../../kube/yaml/fields.ts';
import { readYaml } from '../../kube/yaml/read.ts';
import { object, oneOf, text as aText, type Schema } from '../../kube/yaml/schema.ts';
import type { Document, Mapping, Value, YamlFault } from '../../kube/yaml/types.ts';
import { WORLD_VERSION } from '../../kube/yaml/world-schema.ts';
import { diagnostic, restOfLine, type Place } from '../diagnostics.ts';
import type { Diagnostic, NoteFile } from '../types.ts';

export type Objective = {
	/** The tag of its cards: `cka/coredns`. */
	readonly id: string;
	readonly title: string;
	/** As people call the exam: `CKA`. */
	readonly exam: string;
	/** The version of the curriculum. */
	readonly curriculum: string;
	readonly domain: string;
	/** Percent of the exam that the domain makes. */
	readonly weight: number;
};

export type Blueprint = {
	/** Ids of the exams: what stands before the slash of a tag. */
	readonly exams: readonly string[];
	/** In the order of the file; without those that are wrong. */
	readonly objectives: readonly Objective[];
	readonly diagnostics: readonly Diagnostic[];
};

const list = (of: Schema): Schema => ({ kind: 'list', of });
const domain = object(
	{ title: aText, weight: { kind: 'number' }, objectives: { kind: 'map', of: aText } },
	['title', 'weight', 'objectives']
);
const exam = object({ id: aText, name: aText, curriculum: aText, domains: list(domain) }, [
	'id',
	'name',
	'curriculum',
	'domains'
]);
const SCHEMA = object(
	{
		apiVersion: oneOf([WORLD_VERSION]),
		kind: oneOf(['Blueprint']),
		source: aText,
		exams: list(exam)
	},
	['apiVersion', 'kind', 'exams']
);

/** An objective with its place; what is wrong with it. */
type Found = {
	readonly objective: Objective;
	readonly prefix: string;
	readonly at: Position;
};

/** Never throws. A file that cannot be read as a whole has no objectives. */
export function readBlueprint({ path, source }: NoteFile): Blueprint {
	const place: Place = { path, starts: lineStarts(source) };
	const { documents, faults } = readYaml(source);
	const [first] = documents;
	const wrong = [...faults, ...(first ? fieldFaults(SCHEMA, first.value, [], first.at) : [])];
	if (!first || wrong.length > 0) {
		const told = wrong.map((fault) => unread(place, fault, source));
		return { exams: [], objectives: [], diagnostics: told };
	}
	const top = map(first.value);
	const found = maps(top.exams).flatMap((one, i) => objectivesOf(one, i, first.at));
	const diagnostics = found.flatMap((one, i) => faultOf(one, found.slice(0, i), place, source));
	const isRight = ({ at }: Found) => !diagnostics.some(({ line }) => line === at.line);
	return {
		exams: maps(top.exams).map(({ id }) => text(id)!),
		objectives: found.filter(isRight).map(({ objective }) => objective),
		diagnostics
	};
}

function unread(place: Place, fault: YamlFault, source: string): Diagnostic {
	const span = restOfLine(place, fault, source);
	return { ...diagnostic('blueprint-invalid', place, span), fault };
}

function objectivesOf(exam: Mapping, index: number, at: Document['at']): readonly Found[] {
	const [id, name, curriculum] = [text(exam.id)!, text(exam.name)!, text(exam.curriculum)!];
	return maps(exam.domains).flatMap((domain, i) =>
		Object.entries(map(domain.objectives)).map(([key, title]: [string, Value]) => ({
			objective: {
				id: key,
				title: text(title) ?? '',
				exam: name,
				curriculum,
				domain: text(domain.title)!,
				weight: number(domain.weight)!
			},
			prefix: `${id}/`,
			at: at(['exams', index, 'domains', i, 'objectives', key])
		}))
	);
}

/** An id that no tag of the exam could be, and one that stands above already. */
function faultOf(
	{ objective: { id }, prefix, at }: Found,
	above: readonly Found[],
	place: Place,
	source: string
): readonly Diagnostic[] {
	const start = place.starts[at.line - 1]!;
	const column = source.slice(start, start + at.column).indexOf(id);
	const span = { start: start + Math.max(column, 0), end: start + Math.max(column, 0) + id.length };
	const twin = above.find((one) => one.objective.id === id);
	if (twin) return [diagnostic('objective-repeated', place, span, { id, line: twin.at.line })];
	if (id.startsWith(prefix) && id.length > prefix.length) return [];
	return [diagnostic('objective-misnamed', place, span, { id, prefix })];
}
