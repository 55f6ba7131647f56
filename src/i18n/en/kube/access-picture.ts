/** What stands in the picture of requests to an API server: short, for narrow boxes. */
export const accessPicture = {
	stages: {
		asks: 'Who asks',
		authentication: 'Authentication: who is it?',
		authorization: 'Authorization: may they?'
	},
	someone: 'someone',
	shows: {
		certificate: 'Client certificate',
		token: 'ServiceAccount token',
		nothing: 'Shows nothing'
	},
	user: 'User',
	groups: 'Groups',
	statuses: { 200: 'let in', 401: 'nobody known', 403: 'not allowed' },
	/** Nothing that counts here allows it. */
	noBinding: 'No binding allows it',
	everywhere: 'everywhere'
};

export type AccessPictureWords = typeof accessPicture;
