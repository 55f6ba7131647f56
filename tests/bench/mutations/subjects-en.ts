/** What the English notes of the bench are about: invented, in the manner of study notes. */
import type { Subject } from './subject.ts';

export const ENGLISH: readonly Subject[] = [
	{
		name: 'git',
		lang: 'en',
		title: 'Git commands',
		things: 'merge rebase cherry-pick revert reset stash bisect fetch blame tag'.split(' '),
		attributes: [
			['changes history', ['yes', 'no', 'only local history']],
			['works on', ['one commit', 'a branch', 'the index', 'a range of commits']],
			['undo', ['reflog', 'abort flag', 'not possible']],
			['typical use', ['sharing work', 'finding a bug', 'cleaning up', 'moving a fix']],
			['needs network', ['yes', 'no']],
			['conflicts', ['possible', 'never']]
		],
		claims: [
			'@ refuses to start when there are uncommitted changes in the way',
			'If @ stops halfway, the repository stays in a special state until you continue',
			'@ keeps the author but not the date of a commit',
			'not possible',
			'By default @ looks at the last ==# commits=='
		],
		lines: [
			'HEAD names the commit that the next commit will have as its parent',
			'A fast-forward only moves the branch pointer, no commit is made',
			'detached HEAD - a checkout of a commit instead of a branch',
			'The index is the snapshot that the next commit will contain',
			'Objects that nothing refers to are removed after two weeks',
			'An annotated tag has a message, a lightweight tag does not'
		],
		commands: [
			['show the last five commits on one line each', 'git log --oneline -5'],
			['undo the last commit, keep the changes', 'git reset --soft HEAD~1']
		]
	},
	{
		name: 'http',
		lang: 'en',
		title: 'HTTP status codes',
		things: '200 201 204 301 304 400 401 403 404 503'.split(' '),
		attributes: [
			['meaning', ['done', 'created', 'moved for good', 'not changed', 'bad request', 'try later']],
			['has a body', ['yes', 'no', 'optional']],
			['may be cached', ['yes', 'no', 'for # seconds']],
			['sent by', ['the server', 'a proxy', 'either']],
			['who should act', ['the client', 'the server', 'nobody']],
			['retry', ['safe', 'not safe', 'after # seconds']]
		],
		claims: [
			'A response with @ ends the request without a redirect',
			'When a proxy answers @ the origin never sees the request',
			'Browsers show their own page for @ if the body is empty',
			'not safe',
			'A crawler that gets @ comes back after ==# days=='
		],
		lines: [
			'GET is safe and idempotent, POST is neither',
			'A cookie without an expiry date dies with the browser session',
			'ETag - an opaque name for one version of a resource',
			'CORS preflight asks with OPTIONS before the real request is sent',
			'HTTP/2 sends many streams over one connection',
			'Content-Length is missing when the body is chunked'
		],
		commands: [
			['follow redirects and show only the code', 'curl -sL -o /dev/null -w "%{http_code}" URL'],
			['send JSON with a header', 'curl -H "Content-Type: application/json" -d @body.json URL']
		]
	},
	{
		name: 'elements',
		lang: 'en',
		title: 'Chemical elements',
		things: 'hydrogen helium lithium carbon nitrogen oxygen sodium iron copper gold'.split(' '),
		attributes: [
			['atomic number', ['#']],
			['state at room temperature', ['gas', 'solid', 'liquid']],
			['group', ['alkali metal', 'noble gas', 'transition metal', 'nonmetal']],
			['found by', ['Cavendish', 'Davy', 'Scheele', 'known since antiquity']],
			['melting point', ['# °C']],
			['used for', ['lamps', 'batteries', 'wires', 'fertiliser', 'steel']]
		],
		claims: [
			'Pure @ is rarely found in nature because it reacts with water',
			'If @ is heated in air it forms an oxide',
			'@ has # stable isotopes',
			'known since antiquity',
			'The share of @ in the crust is ==# %=='
		],
		lines: [
			'An ionic bond moves electrons, a covalent bond shares them',
			'Isotopes differ in the number of neutrons only',
			'mole - as many particles as there are atoms in twelve grams of carbon',
			'A catalyst lowers the barrier and is not used up',
			'Acids give away protons and bases take them',
			'Electronegativity grows towards the upper right of the table'
		],
		commands: []
	},
	{
		name: 'music',
		lang: 'en',
		title: 'Intervals and modes',
		things: 'Ionian Dorian Phrygian Lydian Mixolydian Aeolian Locrian unison third fifth'.split(
			' '
		),
		attributes: [
			['third', ['major', 'minor', 'none']],
			['mood', ['bright', 'dark', 'tense', 'open']],
			['typical music', ['folk', 'jazz', 'church', 'film', 'metal']],
			['distance', ['# semitones']],
			['lowered degree', ['second', 'fifth', 'seventh', 'none']],
			['starts on', ['C', 'D', 'E', 'F', 'G']]
		],
		claims: [
			'@ sounds unstable unless the bass holds the root',
			'When @ is played over a drone, the sixth colours it most',
			'Singers tune @ lower than the piano does',
			'none',
			'In equal temperament @ is off by ==# cents=='
		],
		lines: [
			'A dominant seventh chord wants to resolve to the tonic',
			'The circle of fifths orders keys by the number of sharps',
			'hemiola - three beats in the time of two',
			'A deceptive cadence goes to the sixth degree instead of the first',
			'Swing makes the first of two eighth notes longer',
			'Voices should not move in parallel fifths'
		],
		commands: []
	},
	{
		name: 'sql',
		lang: 'en',
		title: 'SQL joins and clauses',
		things: 'INNER LEFT RIGHT FULL CROSS LATERAL UNION EXCEPT GROUP HAVING'.split(' '),
		attributes: [
			['rows without partner', ['dropped', 'kept with NULL', 'not relevant']],
			['removes duplicates', ['yes', 'no', 'only with DISTINCT']],
			['needs a condition', ['yes', 'no', 'optional']],
			['evaluated', ['before WHERE', 'after WHERE', 'after GROUP BY']],
			['cost', ['linear', 'quadratic', 'needs a sort']],
			['in standard since', ['SQL-86', 'SQL-92', 'SQL:1999']]
		],
		claims: [
			'@ with a wrong condition multiplies rows silently',
			'If both sides are empty @ returns no rows',
			'The planner may reorder @ but never changes its result',
			'dropped',
			'@ over ==# tables== is planned by a heuristic'
		],
		lines: [
			'NULL compared with NULL is unknown, not true',
			'COUNT(column) skips NULL, COUNT(*) does not',
			'window function - computes over rows without folding them',
			'A CTE may be evaluated once and read many times',
			'ORDER BY is the last thing that happens before LIMIT',
			'A transaction that is not committed is rolled back at disconnect'
		],
		commands: [
			['list tables in psql', 'psql -c "\\dt"'],
			['dump one table as SQL', 'pg_dump -t orders shop']
		]
	},
	{
		name: 'rome',
		lang: 'en',
		title: 'Roman offices',
		things: 'consul praetor quaestor aedile censor tribune dictator lictor legate prefect'.split(
			' '
		),
		attributes: [
			['term', ['# months', '# years', 'one year', 'for life']],
			['chosen by', ['the assembly', 'the senate', 'the consuls', 'lot']],
			['task', ['law courts', 'money', 'games', 'army', 'morals', 'streets']],
			['number', ['#', '# at first, later #']],
			['may be vetoed', ['yes', 'no']],
			['insignia', ['purple toga', 'fasces', 'none']]
		],
		claims: [
			'A @ could not be prosecuted while in office',
			'If a @ died, a substitute served for the rest of the year',
			'The @ had to be at least # years old',
			'one year',
			'Under the empire the @ kept ==# guards=='
		],
		lines: [
			'The senate advised but its decrees were not law in the strict sense',
			'Imperium was the power to command, held by few offices',
			'plebiscite - a decision of the council of the plebs',
			'The cursus honorum set the order in which offices were held',
			'Provinces were governed by former consuls and praetors',
			'A veto of one tribune stopped all business'
		],
		commands: []
	}
];
