/** Where the byline's note of a correction leads. Headings' ids come from Japanese titles, so this one stays apart. */
export const historyAnchor = 'article-history';
