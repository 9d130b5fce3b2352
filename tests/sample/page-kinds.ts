/** One page of the sample site of each kind that a reader can meet. */
export const pageKinds = {
	home: '/',
	'second page of the home page': '/page/2/',
	article: '/2026/03/05/compound-interest/',
	'article without contents': '/2026/06/18/food-date-labels/',
	'MDX article': '/2026/06/24/mean-and-median/',
	category: '/category/science/',
	tag: '/tags/%E5%AE%B6%E8%A8%88/',
	'tag index': '/tags/',
	series: '/series/%E3%81%93%E3%81%A8%E3%81%B0%E3%81%AE%E6%89%8B%E5%85%A5%E3%82%8C/',
	author: '/authors/mizuno-aoi/',
	'author index': '/authors/',
	year: '/2026/',
	month: '/2026/06/',
	search: '/search/',
	'fixed page': '/about/',
	'not found': '/404.html',
} as const;
