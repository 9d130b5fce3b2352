import { type Book, BookSchema, BooksSchema } from '../model/books.ts';
import { type CallToAction, CallsToActionSchema, CallToActionSchema } from '../model/calls-to-action.ts';
import { type DataFile, readDataFile } from './data-file.ts';

/** The books of `content/books.yaml`. */
export function readBooks(siteDir: string): DataFile<Book> {
	return readDataFile(siteDir, 'content/books.yaml', BooksSchema, Object.keys(BookSchema.shape));
}

/** The invitations of `content/calls-to-action.yaml`. */
export function readCallsToAction(siteDir: string): DataFile<CallToAction> {
	const file = 'content/calls-to-action.yaml';
	return readDataFile(siteDir, file, CallsToActionSchema, Object.keys(CallToActionSchema.shape));
}
